package dev.bluewright.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Days, times of day and moments from their RFC 3339 text, to the microsecond. */
final class Times {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final int LONGEST = 40;

  private Times() {}

  static Object date(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value)
          : Invalid.of("format", "must be a day like 2026-01-31");
    } catch (DateTimeException malformed) {
      return Invalid.of("format", "must be a day like 2026-01-31");
    }
  }

  static Object time(String value) {
    try {
      return value.length() > LONGEST
          ? Invalid.of("format", "must be a time of day like 13:45:00")
          : LocalTime.parse(value).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException malformed) {
      return Invalid.of("format", "must be a time of day like 13:45:00");
    }
  }

  static Object dateTime(String value) {
    try {
      if (value.length() > LONGEST) {
        return moment();
      }
      Instant instant = OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
      return instant.isBefore(FIRST) || instant.isAfter(LAST)
          ? Invalid.range("must be within the years 0000 to 9999")
          : instant;
    } catch (DateTimeException malformed) {
      return moment();
    }
  }

  private static Invalid moment() {
    return Invalid.of("format", "must be a time with its offset, like 2026-01-31T13:45:00Z");
  }
}
