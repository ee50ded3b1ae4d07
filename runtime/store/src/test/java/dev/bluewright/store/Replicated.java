package dev.bluewright.store;

import dev.bluewright.harness.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two stores on one database of their own, as two processes would have. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Replicated {
  private RunningStore store;
  private RunningStore replica;

  private final TestDatabase server;
  private final List<Entity<?>> entities;

  Replicated(TestDatabase server, List<Entity<?>> entities) {
    this.server = server;
    this.entities = entities;
  }

  @BeforeAll
  void open() {
    Map<String, String> database = server.fresh();
    store = on(database);
    replica = on(database);
  }

  @AfterAll
  void close() {
    replica.close();
    store.close();
  }

  public RunningStore store() {
    return store;
  }

  public RunningStore replica() {
    return replica;
  }

  private RunningStore on(Map<String, String> database) {
    return new RunningStore(
        EnhancedStore.named("store")
            .settings(Settings.of(database))
            .holding(entities.toArray(Entity<?>[]::new))
            .build());
  }
}
