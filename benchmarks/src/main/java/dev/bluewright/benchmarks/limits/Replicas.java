package dev.bluewright.benchmarks.limits;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Two stores on one database, each with its own connections, as two processes have. */
final class Replicas implements AutoCloseable {
  private static final int COUNT = 2;

  private final List<EnhancedStore> stores = new ArrayList<>();
  private final List<SystemExecutionHarness> harnesses = new ArrayList<>();

  Replicas(Settings database) {
    for (int i = 0; i < COUNT; i++) {
      EnhancedStore store =
          EnhancedStore.named("store")
              .settings(database)
              .holding(Limits.entities().toArray(Entity<?>[]::new))
              .build();
      SystemExecutionHarness harness = SystemExecutionHarness.named("replica-" + i);
      harness.add(store);
      harness.start();
      stores.add(store);
      harnesses.add(harness);
    }
  }

  /** Asks the replica of a client. */
  Outcome ask(int client, StoreOperation operation) {
    stores.get(client % COUNT).accept(operation);
    return operation.await();
  }

  List<Row> rows(Entity<?> entity, Query query) {
    if (ask(0, new ReadMany(entity, query)) instanceof Outcome.Rows(var rows, boolean more)
        && !more) {
      return rows;
    }
    throw new IllegalStateException("The rows of " + entity.name() + " cannot be read.");
  }

  @Override
  public void close() {
    harnesses.forEach(harness -> harness.stop(Duration.ofSeconds(9)));
  }
}
