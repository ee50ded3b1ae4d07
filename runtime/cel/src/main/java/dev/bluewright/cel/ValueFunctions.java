package dev.bluewright.cel;

import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.SimpleType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What can be asked of texts, moments and spans of time beside CEL's own functions. */
final class ValueFunctions {
  static final List<Function> ALL =
      List.of(
          Function.constant(
              "now", SimpleType.TIMESTAMP, _ -> Instant.now().truncatedTo(ChronoUnit.MICROS)),
          Function.constant(
              "today", SimpleType.TIMESTAMP, _ -> Instant.now().truncatedTo(ChronoUnit.DAYS)),
          Function.unary(
              "time",
              "time_string",
              SimpleType.DURATION,
              SimpleType.STRING,
              String.class,
              text -> Duration.ofNanos(LocalTime.parse(text).toNanoOfDay())),
          Function.unary(
              "size",
              "size_text",
              Exact.TYPE,
              SimpleType.STRING,
              String.class,
              text -> Exact.of(text.codePointCount(0, text.length()))),
          ofMoment("getFullYear", OffsetDateTime::getYear),
          ofMoment("getMonth", moment -> moment.getMonthValue() - 1),
          ofMoment("getDate", OffsetDateTime::getDayOfMonth),
          ofMoment("getDayOfMonth", moment -> moment.getDayOfMonth() - 1),
          ofMoment("getDayOfWeek", moment -> moment.getDayOfWeek().getValue() % 7),
          ofMoment("getDayOfYear", moment -> moment.getDayOfYear() - 1),
          ofMoment("getHours", OffsetDateTime::getHour),
          ofMoment("getMinutes", OffsetDateTime::getMinute),
          ofMoment("getSeconds", OffsetDateTime::getSecond),
          ofSpan("getHours", Duration::toHours),
          ofSpan("getMinutes", Duration::toMinutes),
          ofSpan("getSeconds", Duration::toSeconds));

  private ValueFunctions() {}

  /** A number of a value. */
  @Immutable
  @FunctionalInterface
  private interface NumberOf<T> {
    long of(T value);
  }

  /** As CEL defines them: months, days of a month and of a year count from 0, Sunday is 0. */
  private static Function ofMoment(String name, NumberOf<OffsetDateTime> number) {
    return Function.member(
        name,
        name + "_moment",
        Exact.TYPE,
        SimpleType.TIMESTAMP,
        Instant.class,
        moment -> Exact.of(number.of(moment.atOffset(ZoneOffset.UTC))));
  }

  private static Function ofSpan(String name, NumberOf<Duration> number) {
    return Function.member(
        name,
        name + "_span",
        Exact.TYPE,
        SimpleType.DURATION,
        Duration.class,
        span -> Exact.of(number.of(span)));
  }
}
