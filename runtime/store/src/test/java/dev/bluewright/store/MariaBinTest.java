package dev.bluewright.store;

final class MariaBinTest extends Replicated
    implements BinRelationContract, MandateContract, ErasureContract {
  MariaBinTest() {
    super(TestServers.maria(), Albums.ENTITIES);
  }
}
