package dev.bluewright.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is written into a text: {@code INV-{year}-{0000}}. Zeros in braces stand for the
 * number, with at least as many digits; {@code {year}} and {@code {month}} for those of today.
 *
 * <p>Thread safety: immutable.
 */
record NumberPattern(String text) {
  private static final Pattern NUMBER = Pattern.compile("\\{(0+)}");

  /** With the year and the month: what is counted from 1 again when it changes. */
  String span(LocalDate day) {
    return text.replace("{year}", String.valueOf(day.getYear()))
        .replace("{month}", String.format(Locale.ROOT, "%02d", day.getMonthValue()));
  }

  /** A span with a number. */
  static String numbered(String span, long number) {
    Matcher matcher = NUMBER.matcher(span);
    if (!matcher.find()) {
      throw new StoreException("STO-054", "There is no place for a number in " + span + ".");
    }
    int digits = matcher.end(1) - matcher.start(1);
    return span.substring(0, matcher.start())
        + String.format(Locale.ROOT, "%0" + digits + "d", number)
        + span.substring(matcher.end());
  }
}
