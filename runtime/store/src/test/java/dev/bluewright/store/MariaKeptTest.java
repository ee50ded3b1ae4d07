package dev.bluewright.store;

final class MariaKeptTest extends Replicated implements KeptContract {
  MariaKeptTest() {
    super(TestServers.maria(), KeptContract.ENTITIES);
  }
}
