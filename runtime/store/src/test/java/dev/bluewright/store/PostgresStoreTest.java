package dev.bluewright.store;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
final class PostgresStoreTest implements RelationContract, RulesContract {
  private RunningStore store;

  @Override
  public void open() {
    store = new RunningStore(TestServers.postgres().fresh());
  }

  @Override
  public RunningStore store() {
    return store;
  }
}
