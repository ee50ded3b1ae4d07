package dev.bluewright.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Values by chance that nobody guesses, and what is kept of them. */
final class Digests {
  /** Characters of a digest. */
  static final int LENGTH = 64;

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Digests() {}

  /** 256 bits by chance. */
  static byte[] secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** 256 bits by chance as text for an address or a header. */
  static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret());
  }

  /** SHA-256 in hexadecimal; enough for what is by chance itself, and too fast for passwords. */
  static String of(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }
}
