package dev.bluewright.http.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Instants as RFC 3339 text in UTC, written straight into bytes. */
final class Rfc3339 {
  /** Bytes that the longest text takes, years beyond 9999 included. */
  static final int LONGEST = 40;

  private static final long FIRST = -62_167_219_200L; // 0000-01-01T00:00:00Z
  private static final long LAST = 253_402_300_799L; // 9999-12-31T23:59:59Z
  private static final int DAYS_OF_400_YEARS = 146_097;
  private static final int DAYS_FROM_YEAR_0_TO_1970 = 719_468; // from 0000-03-01

  private Rfc3339() {}

  /** Writes the text at {@code at} and returns the place behind it. */
  static int write(Instant value, byte[] bytes, int at) {
    long second = value.getEpochSecond();
    if (second < FIRST || second > LAST) {
      byte[] text = value.toString().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, bytes, at, text.length);
      return at + text.length;
    }
    int next = date(Math.floorDiv(second, 86_400L), bytes, at);
    bytes[next++] = 'T';
    next = clock(Math.floorMod(second, 86_400), bytes, next);
    next = fraction(value.getNano() / 1000, bytes, next);
    bytes[next++] = 'Z';
    return next;
  }

  /**
   * The civil date of a day, after Howard Hinnant, "chrono-compatible low-level date algorithms".
   */
  private static int date(long epochDay, byte[] bytes, int at) {
    long shifted = epochDay + DAYS_FROM_YEAR_0_TO_1970;
    long era = Math.floorDiv(shifted, DAYS_OF_400_YEARS);
    int dayOfEra = Math.floorMod(shifted, DAYS_OF_400_YEARS);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int march = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * march + 2) / 5 + 1;
    int month = march < 10 ? march + 3 : march - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    int next = two(year % 100, bytes, two(year / 100, bytes, at));
    bytes[next++] = '-';
    next = two(month, bytes, next);
    bytes[next++] = '-';
    return two(day, bytes, next);
  }

  private static int clock(int secondOfDay, byte[] bytes, int at) {
    int next = two(secondOfDay / 3600, bytes, at);
    bytes[next++] = ':';
    next = two(secondOfDay / 60 % 60, bytes, next);
    bytes[next++] = ':';
    return two(secondOfDay % 60, bytes, next);
  }

  private static int fraction(int micros, byte[] bytes, int at) {
    if (micros == 0) {
      return at;
    }
    bytes[at] = '.';
    int millis = micros / 1000;
    bytes[at + 1] = (byte) ('0' + millis / 100);
    int next = two(millis % 100, bytes, at + 2);
    int rest = micros % 1000;
    if (rest == 0) {
      return next;
    }
    bytes[next] = (byte) ('0' + rest / 100);
    return two(rest % 100, bytes, next + 1);
  }

  private static int two(int value, byte[] bytes, int at) {
    bytes[at] = (byte) ('0' + value / 10);
    bytes[at + 1] = (byte) ('0' + value % 10);
    return at + 2;
  }
}
