package dev.bluewright.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint lets its callers do.
 *
 * @param requestTimeout longest time for one request; null sets no limit beside the store's own
 * @param maxBodyBytes longest body
 * @param rateLimit requests that one person or address may make in a minute; 0 sets no limit
 */
record Limits(@Nullable Duration requestTimeout, int maxBodyBytes, int rateLimit) {
  /** Longest body that can be asked for: bodies are held in memory. */
  static final int LARGEST_BODY = 64 << 20;

  /** Those of an endpoint that is told nothing. */
  static final Limits STANDARD = new Limits(null, 1 << 20, 0);

  Limits {
    check(
        requestTimeout == null || requestTimeout.toMillis() >= 10,
        "a request takes at least 10 ms, not " + requestTimeout);
    check(
        maxBodyBytes >= 1 && maxBodyBytes <= LARGEST_BODY,
        "a body has at most 1 to 67,108,864 bytes, not " + maxBodyBytes);
    check(rateLimit >= 0, "nobody makes " + rateLimit + " requests a minute");
  }

  Limits withRequestTimeout(Duration longest) {
    return new Limits(longest, maxBodyBytes, rateLimit);
  }

  Limits withMaxBodyBytes(int bytes) {
    return new Limits(requestTimeout, bytes, rateLimit);
  }

  Limits withRateLimit(int perMinute) {
    return new Limits(requestTimeout, maxBodyBytes, perMinute);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new HttpException("HTP-005", otherwise);
    }
  }
}
