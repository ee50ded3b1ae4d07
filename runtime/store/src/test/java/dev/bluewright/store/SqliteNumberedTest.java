package dev.bluewright.store;

final class SqliteNumberedTest extends Replicated implements NumberedContract {
  SqliteNumberedTest() {
    super(TestServers.sqlite(), NumberedContract.ENTITIES);
  }
}
