package dev.bluewright.store;

final class SqliteTenantTest extends Replicated implements TenantContract {
  SqliteTenantTest() {
    super(TestServers.sqlite(), ENTITIES);
  }
}
