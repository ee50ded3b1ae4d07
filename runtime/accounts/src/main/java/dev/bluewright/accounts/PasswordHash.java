package dev.bluewright.accounts;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password's Argon2id hash, version 1.3 (RFC 9106), in the PHC string format: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * <p>Thread safety: immutable.
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes of the memory
 * @param salt that went into the hash, in Base64
 * @param hash of the password, in Base64
 */
record PasswordHash(int memory, int passes, int lanes, String salt, String hash) {
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /**
   * Reads what {@link #phc} wrote.
   *
   * @throws IllegalArgumentException it is no such text
   */
  static PasswordHash of(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash in the PHC string format.");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4),
        parts.group(5));
  }

  /** The same with another hash. */
  PasswordHash with(byte[] made) {
    return new PasswordHash(memory, passes, lanes, salt, text(made));
  }

  /** Bytes in Base64, without padding. */
  static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  /** The text to keep. */
  String phc() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, passes, lanes, salt, hash);
  }
}
