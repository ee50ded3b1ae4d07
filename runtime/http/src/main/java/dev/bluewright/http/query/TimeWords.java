package dev.bluewright.http.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for spans of time around now.
 *
 * <p>{@code now}; {@code today}, {@code yesterday}, {@code tomorrow}; {@code thisWeek}, {@code
 * lastWeek}, {@code nextWeek}, likewise with Hour, Day, Month and Year: whole weeks from Monday,
 * and so on; {@code pastWeek}, likewise: the week up to now; {@code last7days}, {@code
 * next24hours}, likewise with minutes, hours, days, weeks, months and years, counted from now.
 * Letter case does not matter.
 */
final class TimeWords {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CALENDAR =
      Pattern.compile("(this|last|next|past)(hour|day|week|month|year)");
  private static final Pattern COUNTED =
      Pattern.compile("(last|past|next)([1-9][0-9]{0,2})(minute|hour|day|week|month|year)s?");

  /** From a moment on, up to another one that is not part of it. */
  record Span(ZonedDateTime from, ZonedDateTime to) {
    /** The first day of it. */
    LocalDate firstDay() {
      return from.toLocalDate();
    }

    /** The day after its last one. */
    LocalDate dayAfter() {
      boolean midnight = to.toLocalDate().atStartOfDay(to.getZone()).equals(to);
      return midnight ? to.toLocalDate() : to.toLocalDate().plusDays(1);
    }
  }

  private TimeWords() {}

  /** The span that a word means; empty when it is none of these words. */
  static Optional<Span> find(String word, ZonedDateTime now) {
    String plain = word.toLowerCase(Locale.ROOT);
    ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS);
    return switch (plain) {
      case "now" -> Optional.of(new Span(now, now));
      case "today" -> Optional.of(day(today));
      case "yesterday" -> Optional.of(day(today.minusDays(1)));
      case "tomorrow" -> Optional.of(day(today.plusDays(1)));
      default -> calendar(plain, now).or(() -> counted(plain, now));
    };
  }

  /** The day that a date names; empty when it is none. */
  static Optional<Span> findDay(String date, ZoneId zone) {
    if (!DATE.matcher(date).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(LocalDate.parse(date).atStartOfDay(zone)));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Span day(ZonedDateTime start) {
    return new Span(start, start.plusDays(1));
  }

  private static Optional<Span> calendar(String word, ZonedDateTime now) {
    Matcher matcher = CALENDAR.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ChronoUnit unit = unit(matcher.group(2));
    ZonedDateTime start = start(unit, now);
    return Optional.of(
        switch (matcher.group(1)) {
          case "this" -> new Span(start, start.plus(1, unit));
          case "last" -> new Span(start.minus(1, unit), start);
          case "next" -> new Span(start.plus(1, unit), start.plus(2, unit));
          default -> upTo(now, 1, unit);
        });
  }

  private static Optional<Span> counted(String word, ZonedDateTime now) {
    Matcher matcher = COUNTED.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(2));
    ChronoUnit unit = unit(matcher.group(3));
    return Optional.of(
        matcher.group(1).equals("next")
            ? new Span(now, now.plus(count, unit))
            : upTo(now, count, unit));
  }

  /** This very moment is a part of it. */
  private static Span upTo(ZonedDateTime now, int count, ChronoUnit unit) {
    return new Span(now.minus(count, unit), now.plus(1, ChronoUnit.MICROS));
  }

  private static ZonedDateTime start(ChronoUnit unit, ZonedDateTime now) {
    return switch (unit) {
      case WEEKS ->
          now.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> now.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case YEARS -> now.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      default -> now.truncatedTo(unit);
    };
  }

  private static ChronoUnit unit(String word) {
    return ChronoUnit.valueOf(word.toUpperCase(Locale.ROOT) + "S");
  }

  /** Now in UTC, to the microsecond. */
  static ZonedDateTime utc() {
    return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
