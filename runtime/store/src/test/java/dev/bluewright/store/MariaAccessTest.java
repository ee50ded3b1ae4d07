package dev.bluewright.store;

final class MariaAccessTest extends Replicated implements AccessRelationContract {
  MariaAccessTest() {
    super(TestServers.maria(), Garden.ENTITIES);
  }
}
