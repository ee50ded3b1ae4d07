package dev.bluewright.store;

final class MariaReckonedTest extends Replicated implements ReckonedContract {
  MariaReckonedTest() {
    super(TestServers.maria(), ReckonedContract.ENTITIES);
  }
}
