package dev.bluewright.store;

final class MariaMakingTest extends Replicated implements MakingContract {
  MariaMakingTest() {
    super(TestServers.maria(), MakingContract.ENTITIES);
  }
}
