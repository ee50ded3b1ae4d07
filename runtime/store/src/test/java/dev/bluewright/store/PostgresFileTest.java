package dev.bluewright.store;

final class PostgresFileTest extends Replicated implements FileContract {
  PostgresFileTest() {
    super(TestServers.postgres(), FileContract.ENTITIES);
  }
}
