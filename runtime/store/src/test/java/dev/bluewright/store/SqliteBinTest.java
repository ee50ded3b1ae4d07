package dev.bluewright.store;

final class SqliteBinTest extends Replicated implements BinContract {
  SqliteBinTest() {
    super(TestServers.sqlite(), BinContract.ENTITIES);
  }
}
