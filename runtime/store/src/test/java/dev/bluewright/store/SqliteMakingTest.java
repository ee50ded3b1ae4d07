package dev.bluewright.store;

final class SqliteMakingTest extends Replicated implements MakingContract {
  SqliteMakingTest() {
    super(TestServers.sqlite(), MakingContract.ENTITIES);
  }
}
