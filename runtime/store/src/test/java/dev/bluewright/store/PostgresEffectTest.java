package dev.bluewright.store;

final class PostgresEffectTest extends Replicated implements EffectContract {
  PostgresEffectTest() {
    super(TestServers.postgres(), EffectContract.ENTITIES);
  }
}
