package dev.bluewright.store;

final class PostgresAccessTest extends Replicated implements AccessRelationContract {
  PostgresAccessTest() {
    super(TestServers.postgres(), Garden.ENTITIES);
  }
}
