package dev.bluewright.store;

final class PostgresBinTest extends Replicated implements BinContract {
  PostgresBinTest() {
    super(TestServers.postgres(), BinContract.ENTITIES);
  }
}
