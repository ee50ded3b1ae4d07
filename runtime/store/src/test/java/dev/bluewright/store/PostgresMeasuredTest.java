package dev.bluewright.store;

final class PostgresMeasuredTest extends Replicated implements MeasuredContract {
  PostgresMeasuredTest() {
    super(TestServers.postgres(), MeasuredContract.ENTITIES);
  }
}
