package dev.bluewright.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts whose byte order is the order of the values, for the types that SQLite does not have. */
final class SqliteText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Digits of the decimals of computed columns. */
  static final int WIDE = 100;

  private SqliteText() {}

  static String time(LocalTime time) {
    return TIME.format(time);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** All digits, padded; below zero a minus sign and the nines' complement of each digit. */
  static String decimal(BigDecimal value, int precision, int scale) {
    String digits = value.setScale(scale).unscaledValue().abs().toString();
    if (digits.length() > precision) {
      throw new ArithmeticException(value + " has more than " + precision + " digits");
    }
    StringBuilder text = new StringBuilder(precision + 2);
    text.repeat('0', precision - digits.length()).append(digits);
    if (value.signum() < 0) {
      complement(text);
    }
    if (scale > 0) {
      text.insert(precision - scale, '.');
    }
    return value.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** A decimal of a computed column: wide enough for all sums and products; the nearest beyond. */
  static String wide(BigDecimal value, int scale) {
    BigDecimal most = BigDecimal.ONE.movePointRight(WIDE - scale).subtract(BigDecimal.ONE);
    return decimal(value.min(most).max(most.negate()), WIDE, scale);
  }

  static BigDecimal decimal(String text, int scale) {
    boolean negative = text.charAt(0) == '-';
    StringBuilder digits = new StringBuilder(negative ? text.substring(1) : text);
    int point = digits.indexOf(".");
    if (point >= 0) {
      digits.deleteCharAt(point);
    }
    if (negative) {
      complement(digits);
    }
    BigInteger unscaled = new BigInteger(digits.toString());
    return new BigDecimal(negative ? unscaled.negate() : unscaled, scale);
  }

  private static void complement(StringBuilder digits) {
    for (int i = 0; i < digits.length(); i++) {
      digits.setCharAt(i, (char) ('0' + '9' - digits.charAt(i)));
    }
  }
}
