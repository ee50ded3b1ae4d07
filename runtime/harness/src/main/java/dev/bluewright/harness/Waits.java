package dev.bluewright.harness;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long the messages of one consumer waited. One thread writes; any thread reads the totals of
 * the {@link Totals} that it shares with the other consumers of its stream.
 */
final class Waits {
  private final Totals totals;
  private long count;
  private long sinceSum;
  private long oldest;

  Waits(Totals totals) {
    this.totals = totals;
  }

  void saw(long sinceNanos) {
    // Differences to the first one, so that the sum cannot overflow.
    if (count == 0) {
      oldest = sinceNanos;
    }
    count++;
    sinceSum += sinceNanos - oldest;
  }

  /** Adds what was seen to the totals. */
  void flush() {
    if (count > 0) {
      long longest = System.nanoTime() - oldest;
      totals.add(count, longest * count - sinceSum, longest);
      count = 0;
      sinceSum = 0;
    }
  }

  /** What all consumers of a stream saw. Thread safety: safe. */
  static final class Totals {
    private final LongAdder taken = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final AtomicLong longest = new AtomicLong();

    void add(long count, long waited, long longestWait) {
      taken.add(count);
      nanos.add(waited);
      if (longestWait > longest.get()) {
        longest.accumulateAndGet(longestWait, Math::max);
      }
    }

    long taken() {
      return taken.sum();
    }

    double nanos() {
      return nanos.sum();
    }

    /** The longest wait since this was last asked. */
    double longestSinceAsked() {
      return longest.getAndSet(0);
    }
  }
}
