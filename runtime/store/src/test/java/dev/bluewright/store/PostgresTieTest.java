package dev.bluewright.store;

final class PostgresTieTest extends Replicated implements TieContract {
  PostgresTieTest() {
    super(TestServers.postgres(), TieContract.CAMP);
  }
}
