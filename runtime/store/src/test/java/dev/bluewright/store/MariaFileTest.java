package dev.bluewright.store;

final class MariaFileTest extends Replicated implements FileContract {
  MariaFileTest() {
    super(TestServers.maria(), FileContract.ENTITIES);
  }
}
