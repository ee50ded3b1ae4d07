package dev.bluewright.http.json;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers, exactly: never by way of a double. */
final class Numbers {
  private static final int LONGEST = 100;

  private Numbers() {}

  /** The number as 64 bits, or why not. */
  static Object whole(BigDecimal value) {
    if (integerDigits(value) > 19) {
      return tooLarge();
    }
    if (fractionDigits(value) > 0) {
      return Invalid.type("a whole number");
    }
    try {
      return value.longValueExact();
    } catch (ArithmeticException tooLarge) {
      return tooLarge();
    }
  }

  /** The number with exactly {@code scale} decimals, or why not. */
  static Object decimal(BigDecimal value, int precision, int scale) {
    if (integerDigits(value) > precision - scale) {
      return Invalid.range(
          "must have at most " + (precision - scale) + " digits before the decimal point");
    }
    if (fractionDigits(value) > scale) {
      return Invalid.range("must have at most " + scale + " digits after the decimal point");
    }
    return value.setScale(scale, RoundingMode.UNNECESSARY);
  }

  /** Whether the text is a number as JSON writes it, and of a sane length. */
  static boolean looksLikeOne(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return false;
    }
    int at = text.charAt(0) == '-' ? 1 : 0;
    int integer = digits(text, at);
    if (integer == at) {
      return false;
    }
    int end = integer;
    if (end < length && text.charAt(end) == '.') {
      end = digits(text, integer + 1);
      if (end == integer + 1) {
        return false;
      }
    }
    return end == length;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static long integerDigits(BigDecimal value) {
    return value.signum() == 0 ? 0 : (long) value.precision() - value.scale();
  }

  private static long fractionDigits(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
  }

  private static Invalid tooLarge() {
    return Invalid.range("must be a number of 64 bits");
  }
}
