package dev.bluewright.store;

final class SqliteOverlapTest extends Replicated implements OverlapContract {
  SqliteOverlapTest() {
    super(TestServers.sqlite(), OverlapContract.ENTITIES);
  }
}
