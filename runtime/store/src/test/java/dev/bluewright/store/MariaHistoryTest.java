package dev.bluewright.store;

final class MariaHistoryTest extends Replicated implements HistoryContract {
  MariaHistoryTest() {
    super(TestServers.maria(), HistoryContract.ENTITIES);
  }
}
