package dev.bluewright.store;

final class PostgresBinTest extends Replicated
    implements BinRelationContract, MandateContract, ErasureContract {
  PostgresBinTest() {
    super(TestServers.postgres(), Albums.ENTITIES);
  }
}
