package dev.bluewright.store;

final class SqliteTieTest extends Replicated implements TieContract {
  SqliteTieTest() {
    super(TestServers.sqlite(), TieContract.CAMP);
  }
}
