package dev.bluewright.store;

final class SqliteEffectTest extends Replicated implements EffectContract {
  SqliteEffectTest() {
    super(TestServers.sqlite(), EffectContract.ENTITIES);
  }
}
