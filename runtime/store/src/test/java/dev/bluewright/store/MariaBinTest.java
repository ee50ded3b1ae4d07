package dev.bluewright.store;

final class MariaBinTest extends Replicated implements BinContract {
  MariaBinTest() {
    super(TestServers.maria(), BinContract.ENTITIES);
  }
}
