package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Write;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who is told that a row was changed here: after the commit, and before whoever asked for it has
 * the answer.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Changes {
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  private record Watch(Entity<?> entity, Consumer<Object> then) {}

  void watch(Entity<?> entity, Consumer<Object> then) {
    watches.add(new Watch(entity, then));
  }

  void tell(Write write, Outcome outcome) {
    if (!watches.isEmpty() && write instanceof Alter alter && outcome instanceof Outcome.Updated) {
      for (Watch watch : watches) {
        if (watch.entity() == alter.entity()) {
          watch.then().accept(alter.id);
        }
      }
    }
  }
}
