package dev.bluewright.blueprint;

import java.util.Optional;

/**
 * Limits that hold for the whole system.
 *
 * @param requestTimeout longest time for one request, such as {@code 5s}
 * @param maxBodyBytes largest body of a request, in bytes
 * @param rateLimit requests a caller may make in a minute
 */
public record PolicyModel(
    Optional<String> requestTimeout, Optional<Integer> maxBodyBytes, Optional<Integer> rateLimit) {

  /** No limit beside those of the runtime. */
  public static final PolicyModel NONE =
      new PolicyModel(Optional.empty(), Optional.empty(), Optional.empty());
}
