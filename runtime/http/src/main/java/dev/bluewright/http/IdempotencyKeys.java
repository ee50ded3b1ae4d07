package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.IdempotencyKey;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key: 1 to 255 visible ASCII characters. */
final class IdempotencyKeys {
  private static final HeaderName NAME = HeaderNames.create("Idempotency-Key");

  private IdempotencyKeys() {}

  /** The key of a request, with the digest of its body; null when it has none. */
  static @Nullable IdempotencyKey find(Exchange exchange, byte[] body) {
    Optional<String> key = exchange.findHeader(NAME);
    if (key.isEmpty()) {
      return null;
    }
    if (!valid(key.get())) {
      throw new ProblemException(
          Problem.badParameter(
              "Idempotency-Key",
              "format",
              "Idempotency-Key must be 1 to 255 visible ASCII characters."));
    }
    return new IdempotencyKey(key.get(), HexFormat.of().formatHex(digest(body)));
  }

  private static boolean valid(String key) {
    return !key.isEmpty() && key.length() <= 255 && key.chars().allMatch(c -> c > 32 && c < 127);
  }

  private static byte[] digest(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
