package dev.bluewright.store;

final class MariaStoreTest implements ConcurrencyContract {
  private RunningStore store;

  @Override
  public void open() {
    store = new RunningStore(TestServers.maria().fresh());
  }

  @Override
  public RunningStore store() {
    return store;
  }
}
