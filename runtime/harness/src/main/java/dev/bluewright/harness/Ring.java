package dev.bluewright.harness;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A bounded, lock-free queue for many senders and many takers that can be closed, and that knows
 * since when each item waits.
 *
 * <p>Source: Dmitry Vyukov, "Bounded MPMC queue"; the flag in the tail that makes closing exact is
 * ours, see docs/adr/0002-harness-streams.md. Thread safety: every method by any thread.
 */
final class Ring<T> {
  /** What became of an item that was offered. */
  enum Offer {
    ACCEPTED,
    FULL,
    CLOSED
  }

  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final long CLOSED_FLAG = Long.MIN_VALUE;

  // The two ends lie two cache lines apart, so that senders and takers do not slow each other.
  private static final int HEAD = 16;
  private static final int TAIL = 48;

  private final long[] ends = new long[64];
  private final @Nullable Object[] items;
  private final long[] sequences;
  private final long[] times;
  private final int mask;

  /** A queue of this capacity, rounded up to a power of two; at least 2. */
  Ring(int capacity) {
    int size = Math.max(2, Integer.highestOneBit(Math.max(1, capacity - 1)) << 1);
    this.items = new Object[size];
    this.sequences = new long[size];
    this.times = new long[size];
    this.mask = size - 1;
    for (int slot = 0; slot < size; slot++) {
      sequences[slot] = slot;
    }
  }

  /**
   * Adds an item that waits since {@code nanos}, unless there is no room or the queue is closed.
   */
  Offer offer(T item, long nanos) {
    while (true) {
      long tail = tail();
      if (tail < 0) {
        return Offer.CLOSED;
      }
      int slot = (int) tail & mask;
      long turn = (long) LONGS.getVolatile(sequences, slot) - tail;
      if (turn == 0 && LONGS.compareAndSet(ends, TAIL, tail, tail + 1)) {
        items[slot] = item;
        times[slot] = nanos;
        LONGS.setVolatile(sequences, slot, tail + 1);
        return Offer.ACCEPTED;
      }
      if (turn < 0 && tail == tail()) {
        return Offer.FULL;
      }
    }
  }

  /** Takes the item that has waited longest, or null; tells {@code waits} how long. */
  @Nullable T poll(Waits waits) {
    while (true) {
      long head = head();
      int slot = (int) head & mask;
      long turn = (long) LONGS.getVolatile(sequences, slot) - (head + 1);
      if (turn == 0 && LONGS.compareAndSet(ends, HEAD, head, head + 1)) {
        waits.saw(times[slot]);
        return take(slot, head);
      }
      if (turn < 0 && head == head()) {
        return null;
      }
    }
  }

  @SuppressWarnings("unchecked") // only offer() fills a slot
  private @Nullable T take(int slot, long head) {
    var item = (T) items[slot];
    items[slot] = null;
    LONGS.setVolatile(sequences, slot, head + mask + 1);
    return item;
  }

  /** Whether an item can be taken now. */
  boolean hasNext() {
    long head = head();
    return (long) LONGS.getVolatile(sequences, (int) head & mask) - (head + 1) >= 0;
  }

  /** Lets nothing more in. What was let in stays; nothing is let in after this returns. */
  void close() {
    LONGS.getAndBitwiseOr(ends, TAIL, CLOSED_FLAG);
  }

  /** Whether the queue is closed and all that was let in has been taken. */
  boolean isFinished() {
    long tail = tail();
    return tail < 0 && (tail & ~CLOSED_FLAG) == head();
  }

  /** How many items have ever been let in. */
  long accepted() {
    return tail() & ~CLOSED_FLAG;
  }

  /** How many items wait now. */
  int size() {
    long head = head();
    return Math.clamp(accepted() - head, 0, capacity());
  }

  int capacity() {
    return mask + 1;
  }

  /** Since when the item at the head waits; {@code now} when there is none. */
  long waitingSince(long now) {
    long head = head();
    int slot = (int) head & mask;
    return (long) LONGS.getVolatile(sequences, slot) == head + 1 ? times[slot] : now;
  }

  private long head() {
    return (long) LONGS.getVolatile(ends, HEAD);
  }

  private long tail() {
    return (long) LONGS.getVolatile(ends, TAIL);
  }
}
