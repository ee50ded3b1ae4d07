package dev.bluewright.store;

final class MariaMeasuredTest extends Replicated implements MeasuredContract {
  MariaMeasuredTest() {
    super(TestServers.maria(), MeasuredContract.ENTITIES);
  }
}
