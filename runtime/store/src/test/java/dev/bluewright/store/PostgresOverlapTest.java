package dev.bluewright.store;

final class PostgresOverlapTest extends Replicated implements OverlapContract {
  PostgresOverlapTest() {
    super(TestServers.postgres(), OverlapContract.ENTITIES);
  }
}
