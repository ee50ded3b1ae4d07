package dev.bluewright.store;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
final class SqliteStoreTest implements RelationContract, RulesContract {
  private RunningStore store;

  @Override
  public void open() {
    store = new RunningStore(TestServers.sqlite().fresh());
  }

  @Override
  public RunningStore store() {
    return store;
  }
}
