package dev.bluewright.store;

final class PostgresMovedTest extends Replicated implements MovedContract {
  PostgresMovedTest() {
    super(TestServers.postgres(), MovedContract.ENTITIES);
  }
}
