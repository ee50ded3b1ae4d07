package dev.bluewright.store;

final class PostgresHandingTest extends Replicated implements HandingContract {
  PostgresHandingTest() {
    super(TestServers.postgres(), HandingContract.ENTITIES);
  }
}
