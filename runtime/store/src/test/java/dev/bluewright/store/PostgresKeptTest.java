package dev.bluewright.store;

final class PostgresKeptTest extends Replicated implements KeptContract {
  PostgresKeptTest() {
    super(TestServers.postgres(), KeptContract.ENTITIES);
  }
}
