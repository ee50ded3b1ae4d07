package dev.bluewright.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens after some failures in a row; after a pause lets one message through, which closes it again
 * or opens it for another pause. Thread safety: safe.
 */
final class CircuitBreaker {
  private static final long CLOSED = Long.MIN_VALUE;

  private final int threshold;
  private final long pauseNanos;
  private final AtomicInteger failures = new AtomicInteger();
  // CLOSED, or the nanoTime from which the next message may try.
  private final AtomicLong retryAt = new AtomicLong(CLOSED);

  CircuitBreaker(int threshold, Duration pause) {
    this.threshold = threshold;
    this.pauseNanos = pause.toNanos();
  }

  /** Whether a message may go on; while open, one message a pause may. */
  boolean permits() {
    long at = retryAt.get();
    if (at == CLOSED) {
      return true;
    }
    long now = System.nanoTime();
    return now - at >= 0 && retryAt.compareAndSet(at, after(now));
  }

  void succeeded() {
    if (failures.get() != 0) {
      failures.set(0);
      retryAt.set(CLOSED);
    }
  }

  void failed() {
    if (failures.incrementAndGet() >= threshold) {
      retryAt.set(after(System.nanoTime()));
    }
  }

  private long after(long now) {
    long at = now + pauseNanos;
    return at == CLOSED ? at + 1 : at;
  }
}
