package dev.bluewright.store;

final class SqliteBinTest extends Replicated implements BinRelationContract, MandateContract {
  SqliteBinTest() {
    super(TestServers.sqlite(), Albums.ENTITIES);
  }
}
