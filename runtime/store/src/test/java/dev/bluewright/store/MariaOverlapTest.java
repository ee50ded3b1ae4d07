package dev.bluewright.store;

final class MariaOverlapTest extends Replicated implements OverlapContract {
  MariaOverlapTest() {
    super(TestServers.maria(), OverlapContract.ENTITIES);
  }
}
