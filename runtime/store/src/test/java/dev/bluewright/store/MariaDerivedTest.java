package dev.bluewright.store;

final class MariaDerivedTest extends Replicated implements DerivedContract {
  MariaDerivedTest() {
    super(TestServers.maria(), DerivedContract.ENTITIES);
  }
}
