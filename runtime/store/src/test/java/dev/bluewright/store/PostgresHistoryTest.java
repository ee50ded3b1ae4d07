package dev.bluewright.store;

final class PostgresHistoryTest extends Replicated implements HistoryContract {
  PostgresHistoryTest() {
    super(TestServers.postgres(), HistoryContract.ENTITIES);
  }
}
