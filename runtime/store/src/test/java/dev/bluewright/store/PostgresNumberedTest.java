package dev.bluewright.store;

final class PostgresNumberedTest extends Replicated implements NumberedContract {
  PostgresNumberedTest() {
    super(TestServers.postgres(), NumberedContract.ENTITIES);
  }
}
