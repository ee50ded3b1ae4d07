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

  private static final int MIB = 1 << 20;

  /** The largest body of a request, in bytes: that of the runtime unless another is said. */
  public int largestBody() {
    return maxBodyBytes.orElse(MIB);
  }
}
