package dev.bluewright.store;

final class SqliteMeasuredTest extends Replicated implements MeasuredContract {
  SqliteMeasuredTest() {
    super(TestServers.sqlite(), MeasuredContract.ENTITIES);
  }
}
