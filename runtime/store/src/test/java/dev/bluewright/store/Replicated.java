package dev.bluewright.store;

import dev.bluewright.harness.Settings;
import java.util.List;
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
  private Settings database;

  private final TestDatabase server;
  private final List<Entity<?>> entities;

  Replicated(TestDatabase server, List<Entity<?>> entities) {
    this.server = server;
    this.entities = entities;
  }

  @BeforeAll
  void open() {
    database = Settings.of(server.fresh());
    store = on(database, entities);
    replica = on(database, entities);
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

  public Settings database() {
    return database;
  }

  private static RunningStore on(Settings database, List<Entity<?>> entities) {
    return new RunningStore(
        EnhancedStore.named("store")
            .settings(database)
            .holding(entities.toArray(Entity<?>[]::new))
            .build());
  }
}
