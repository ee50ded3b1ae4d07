package dev.bluewright.store;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
final class MariaReckonedTest implements ReckonedContract {
  private RunningStore store;
  private RunningStore replica;

  @Override
  public void open() {
    Map<String, String> database = TestServers.maria().fresh();
    store = ReckonedContract.on(database);
    replica = ReckonedContract.on(database);
  }

  @Override
  public RunningStore store() {
    return store;
  }

  @Override
  public RunningStore replica() {
    return replica;
  }
}
