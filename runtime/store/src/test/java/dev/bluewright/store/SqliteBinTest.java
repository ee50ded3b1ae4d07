package dev.bluewright.store;

final class SqliteBinTest extends Replicated implements BinContract, MandateContract {
  SqliteBinTest() {
    super(TestServers.sqlite(), BinContract.ENTITIES);
  }
}
