package dev.bluewright.store;

final class SqliteAccessTest extends Replicated implements AccessRelationContract {
  SqliteAccessTest() {
    super(TestServers.sqlite(), Garden.ENTITIES);
  }
}
