package dev.bluewright.store;

final class PostgresReckonedTest extends Replicated implements ReckonedContract {
  PostgresReckonedTest() {
    super(TestServers.postgres(), ReckonedContract.ENTITIES);
  }
}
