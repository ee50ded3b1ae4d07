package dev.bluewright.store;

final class PostgresAccessWayTest extends Replicated implements AccessWayContract {
  PostgresAccessWayTest() {
    super(TestServers.postgres(), AccessWayContract.OFFICE);
  }
}
