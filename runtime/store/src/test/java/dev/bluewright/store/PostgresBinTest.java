package dev.bluewright.store;

final class PostgresBinTest extends Replicated implements BinContract, MandateContract {
  PostgresBinTest() {
    super(TestServers.postgres(), BinContract.ENTITIES);
  }
}
