package dev.bluewright.store;

final class MariaHandingTest extends Replicated implements HandingContract {
  MariaHandingTest() {
    super(TestServers.maria(), HandingContract.ENTITIES);
  }
}
