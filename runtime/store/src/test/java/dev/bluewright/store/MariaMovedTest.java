package dev.bluewright.store;

final class MariaMovedTest extends Replicated implements MovedContract {
  MariaMovedTest() {
    super(TestServers.maria(), MovedContract.ENTITIES);
  }
}
