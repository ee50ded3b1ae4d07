package dev.bluewright.store;

final class SqliteBinTest extends Replicated
    implements BinRelationContract, MandateContract, ErasureContract {
  SqliteBinTest() {
    super(TestServers.sqlite(), Albums.ENTITIES);
  }
}
