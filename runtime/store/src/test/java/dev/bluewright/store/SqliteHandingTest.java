package dev.bluewright.store;

final class SqliteHandingTest extends Replicated implements HandingContract {
  SqliteHandingTest() {
    super(TestServers.sqlite(), HandingContract.ENTITIES);
  }
}
