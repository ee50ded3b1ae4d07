package dev.bluewright.store;

final class PostgresDerivedTest extends Replicated implements DerivedContract {
  PostgresDerivedTest() {
    super(TestServers.postgres(), DerivedContract.ENTITIES);
  }
}
