package dev.bluewright.store;

final class SqliteReckonedTest extends Replicated implements ReckonedContract {
  SqliteReckonedTest() {
    super(TestServers.sqlite(), ReckonedContract.ENTITIES);
  }
}
