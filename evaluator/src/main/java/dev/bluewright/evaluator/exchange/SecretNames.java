package dev.bluewright.evaluator.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What secrets are called, however it is written: {@code secretKey}, {@code SECRET_KEY}. Stateless.
 */
public final class SecretNames {
  private static final String PASSWORDS =
      "password|passwd|pwd|passphrase|(?:password|passwd|pwd)(?:hash|digest)"
          + "|(?:hashed|encrypted)password|secretkey|privatekey|signingkey";
  private static final Pattern OF_PASSWORDS = Pattern.compile(PASSWORDS + "|hash|salt");
  private static final Pattern OF_SECRETS =
      Pattern.compile(
          ".*(?:"
              + PASSWORDS
              + "|secret|token|apikey|accesskey|sessionid|credential)s?"
              + "|jwt|bearer|authorization|key|hash|salt");
  private static final Pattern OF_SOME_TOKENS = Pattern.compile("access|refresh");
  private static final Pattern TOKEN = Pattern.compile("\\S{20,}");

  private SecretNames() {}

  /** Whether it is the name of a password, its hash, or a key that never leaves a system. */
  public static boolean isPassword(String name) {
    return OF_PASSWORDS.matcher(bare(name)).matches();
  }

  /** Whether it is the name of a secret, whatever its value. */
  static boolean isSecret(String name) {
    return OF_SECRETS.matcher(bare(name)).matches();
  }

  /** Whether it is the name of a secret with some values at least. */
  static boolean mayBeSecret(String name) {
    return isSecret(name) || OF_SOME_TOKENS.matcher(bare(name)).matches();
  }

  /** Whether it is the name of a secret with this value. */
  static boolean isSecret(String name, String value) {
    return isSecret(name) || (mayBeSecret(name) && TOKEN.matcher(value).matches());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
