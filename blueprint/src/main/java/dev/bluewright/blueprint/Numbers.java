package dev.bluewright.blueprint;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What counts as a number in a blueprint. */
final class Numbers {
  private static final Pattern FORM = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

  private Numbers() {}

  /** The same number without an exponent, as it is written. */
  static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }
}
