package dev.bluewright.store;

final class SqliteDerivedTest extends Replicated implements DerivedContract {
  SqliteDerivedTest() {
    super(TestServers.sqlite(), DerivedContract.ENTITIES);
  }
}
