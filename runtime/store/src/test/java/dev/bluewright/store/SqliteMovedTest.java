package dev.bluewright.store;

final class SqliteMovedTest extends Replicated implements MovedContract {
  SqliteMovedTest() {
    super(TestServers.sqlite(), MovedContract.ENTITIES);
  }
}
