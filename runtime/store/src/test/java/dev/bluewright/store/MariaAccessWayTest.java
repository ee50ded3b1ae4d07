package dev.bluewright.store;

final class MariaAccessWayTest extends Replicated implements AccessWayContract {
  MariaAccessWayTest() {
    super(TestServers.maria(), AccessWayContract.OFFICE);
  }
}
