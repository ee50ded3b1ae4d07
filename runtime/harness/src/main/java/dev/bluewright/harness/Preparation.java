package dev.bluewright.harness;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One component's {@link HarnessComponent#prepare} on a thread of its own. */
final class Preparation {
  private final FutureTask<@Nullable Void> task;

  private Preparation(FutureTask<@Nullable Void> task) {
    this.task = task;
  }

  static Preparation begin(HarnessComponent component, ComponentContext context) {
    var task =
        new FutureTask<@Nullable Void>(
            () -> {
              component.prepare(context);
              return null;
            });
    Thread.ofPlatform().daemon().name("prepare-" + component.name()).start(task);
    return new Preparation(task);
  }

  /** Waits for its end; throws what it threw. */
  void await() throws Exception {
    try {
      task.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failure;
    }
  }
}
