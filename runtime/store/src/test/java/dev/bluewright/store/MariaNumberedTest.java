package dev.bluewright.store;

final class MariaNumberedTest extends Replicated implements NumberedContract {
  MariaNumberedTest() {
    super(TestServers.maria(), NumberedContract.ENTITIES);
  }
}
