package dev.bluewright.store;

final class SqliteHistoryTest extends Replicated implements HistoryContract {
  SqliteHistoryTest() {
    super(TestServers.sqlite(), HistoryContract.ENTITIES);
  }
}
