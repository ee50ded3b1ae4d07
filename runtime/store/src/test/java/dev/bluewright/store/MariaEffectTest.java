package dev.bluewright.store;

final class MariaEffectTest extends Replicated implements EffectContract {
  MariaEffectTest() {
    super(TestServers.maria(), EffectContract.ENTITIES);
  }
}
