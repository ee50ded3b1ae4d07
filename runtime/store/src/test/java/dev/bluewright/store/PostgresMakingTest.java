package dev.bluewright.store;

final class PostgresMakingTest extends Replicated implements MakingContract {
  PostgresMakingTest() {
    super(TestServers.postgres(), MakingContract.ENTITIES);
  }
}
