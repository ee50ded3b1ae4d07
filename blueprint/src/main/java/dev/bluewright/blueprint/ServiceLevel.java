package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a running system has to reach.
 *
 * @param of the operation, such as {@code Task.list}
 * @param p99 longest time for 99 of 100 requests, such as {@code 50ms}
 * @param perSecond least requests a second
 * @param connections callers at the same time
 */
public record ServiceLevel(
    String of, Optional<String> p99, Optional<Integer> perSecond, Optional<Integer> connections) {
  public ServiceLevel {
    requireNonNull(of, "of");
  }
}
