package dev.bluewright.store;

final class MariaTieTest extends Replicated implements TieContract {
  MariaTieTest() {
    super(TestServers.maria(), TieContract.CAMP);
  }
}
