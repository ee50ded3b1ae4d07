package dev.bluewright.store;

final class SqliteFileTest extends Replicated implements FileContract {
  SqliteFileTest() {
    super(TestServers.sqlite(), FileContract.ENTITIES);
  }
}
