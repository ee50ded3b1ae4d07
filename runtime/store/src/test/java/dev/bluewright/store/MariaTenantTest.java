package dev.bluewright.store;

final class MariaTenantTest extends Replicated implements TenantContract {
  MariaTenantTest() {
    super(TestServers.maria(), ENTITIES);
  }
}
