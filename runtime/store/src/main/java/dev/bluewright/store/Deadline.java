package dev.bluewright.store;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Until when the work of this thread must have its answers: whoever awaits a {@link StoreOperation}
 * within it gives up then, and what no lane has begun by then is not done at all.
 *
 * <p>Thread safety: any thread; each sees the deadline that it runs within itself.
 */
public final class Deadline {
  private static final ScopedValue<Long> AT = ScopedValue.newInstance();
  private static final long NONE = Long.MAX_VALUE;

  private Deadline() {}

  /** Does this work, and gives up its waits for the store after so long. */
  public static <R> R within(Duration limit, Supplier<R> work) {
    return ScopedValue.where(AT, System.nanoTime() + limit.toNanos()).call(work::get);
  }

  /**
   * Nanoseconds that are left, 0 or less when it has passed; {@link Long#MAX_VALUE} without one.
   */
  public static long nanosLeft() {
    return AT.isBound() ? AT.get() - System.nanoTime() : NONE;
  }
}
