package dev.bluewright.store;

final class SqliteKeptTest extends Replicated implements KeptContract {
  SqliteKeptTest() {
    super(TestServers.sqlite(), KeptContract.ENTITIES);
  }
}
