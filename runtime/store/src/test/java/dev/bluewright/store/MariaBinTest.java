package dev.bluewright.store;

final class MariaBinTest extends Replicated implements BinContract, MandateContract {
  MariaBinTest() {
    super(TestServers.maria(), BinContract.ENTITIES);
  }
}
