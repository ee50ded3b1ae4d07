package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Slows down whoever guesses passwords: some failures are free, then each doubles the wait, from a
 * second to a quarter of an hour. An attempt is counted before it is made, so that attempts side by
 * side count too; one that succeeds takes back what it counted. What an hour brings no failure for
 * is forgotten. Each replica counts by itself.
 *
 * <p>Thread safety: safe for use by any thread.
 *
 * @param <K> what failures are counted by
 */
final class Throttle<K> {
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final long LONGEST_WAIT = Duration.ofMinutes(15).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 100_000;
  private static final int LARGEST_SHIFT = 20;

  private final int free;
  private final Cache<K, Failures> counted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

  /** Failures in a row; its own lock guards it. */
  private static final class Failures {
    private int count;
    private long last = System.nanoTime();
  }

  /** Lets so many failures in a row go by. */
  Throttle(int free) {
    this.free = free;
  }

  /** Counts an attempt and lets it through with 0; else the nanoseconds to wait, uncounted. */
  long admit(K key) {
    Failures failures = counted.get(key, _ -> new Failures());
    synchronized (failures) {
      long now = System.nanoTime();
      int beyond = failures.count - free;
      long left = beyond < 0 ? 0 : wait(beyond) - (now - failures.last);
      if (left > 0) {
        return left;
      }
      failures.count++;
      failures.last = now;
      return 0;
    }
  }

  /** The attempt succeeded: what failed before it is forgotten. */
  void succeeded(K key) {
    counted.invalidate(key);
  }

  /** The attempt does not count; what failed before it still does. */
  void takeBack(K key) {
    Failures failures = counted.getIfPresent(key);
    if (failures != null) {
      synchronized (failures) {
        failures.count = Math.max(0, failures.count - 1);
      }
    }
  }

  private static long wait(int beyond) {
    return Math.min(LONGEST_WAIT, SECOND << Math.min(beyond, LARGEST_SHIFT));
  }
}
