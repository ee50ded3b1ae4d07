package dev.bluewright.harness;

import java.time.Duration;

/**
 * Pauses between tries: each is twice the one before, up to a longest.
 *
 * <p>Thread safety: immutable.
 *
 * @param first after one failure
 * @param longest not shorter than the first
 */
public record Pauses(Duration first, Duration longest) {

  /** The pause after this number of failures in a row, 1 or more. */
  public Duration after(long failures) {
    long factor = 1L << Math.min(failures - 1, 30);
    return first.toMillis() > longest.toMillis() / factor
        ? longest
        : Duration.ofMillis(first.toMillis() * factor);
  }
}
