package dev.bluewright.store;

final class SqliteAccessWayTest extends Replicated implements AccessWayContract {
  SqliteAccessWayTest() {
    super(TestServers.sqlite(), AccessWayContract.OFFICE);
  }
}
