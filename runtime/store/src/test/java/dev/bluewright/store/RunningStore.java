package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.Update;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A store on a database of its own, with short words for what tests do. */
@NullUnmarked
final class RunningStore implements AutoCloseable {
  final EnhancedStore store;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final SystemExecutionHarness harness = SystemExecutionHarness.named("test", meters);

  RunningStore(Map<String, String> settings) {
    this(
        EnhancedStore.named("store")
            .settings(Settings.of(settings))
            .holding(
                Author.ENTITY,
                Book.ENTITY,
                Order.ENTITY,
                Tag.ENTITY,
                Chapter.ENTITY,
                Article.ENTITY)
            .build());
  }

  RunningStore(EnhancedStore store) {
    this.store = store;
    harness.add(store);
    harness.start();
  }

  Outcome send(StoreOperation operation) {
    store.accept(operation);
    return operation.await();
  }

  Row insert(Entity<?> entity, Row row) {
    Outcome outcome = send(new Insert(entity, row, null));
    assertThat(outcome).isInstanceOf(Outcome.Inserted.class);
    return ((Outcome.Inserted) outcome).row();
  }

  Row book(String title) {
    return insert(Book.ENTITY, Book.titled(title));
  }

  Outcome read(Entity<?> entity, Object id) {
    return send(new ReadById(entity, id));
  }

  Outcome.Rows list(Entity<?> entity, Query query) {
    Outcome outcome = send(new ReadMany(entity, query));
    assertThat(outcome).isInstanceOf(Outcome.Rows.class);
    return (Outcome.Rows) outcome;
  }

  long count(Entity<?> entity) {
    return ((Outcome.Counted) send(new Count(entity, Query.first(1)))).count();
  }

  Outcome update(Object id, Change change, @Nullable Long version) {
    return send(new Update(Book.ENTITY, id, change, version, null));
  }

  Outcome act(Object id) {
    return send(new Act(Book.ENTITY, id, Book.ENTITY.actions().get("sell"), null, null));
  }

  /** Takes an action of a row. */
  Outcome act(Entity<?> entity, Row row, String action, Object... given) {
    ActionDefinition taken = entity.actions().get(action);
    return send(new Act(entity, id(row), taken, Row.of(given), null, null));
  }

  Outcome delete(Entity<?> entity, Object id) {
    return send(new Delete(entity, id, null, null));
  }

  static UUID id(Row row) {
    return (UUID) row.get(0);
  }

  /** Runs a task in many threads at once; the results in the order of the tasks. */
  static <R> List<R> together(int times, Task<R> task) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<R>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        calls.add(() -> task.run(number));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : executor.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A task with its number. */
  @FunctionalInterface
  interface Task<R> {
    R run(int number) throws Exception;
  }

  @Override
  public void close() {
    harness.stop(Duration.ofSeconds(5));
  }
}
