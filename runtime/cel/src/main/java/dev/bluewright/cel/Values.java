package dev.bluewright.cel;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings values to the form that expressions know them in, and back. */
final class Values {
  private Values() {}

  static Object in(@Nullable Object value) {
    return switch (value) {
      case null -> NullValue.NULL_VALUE;
      case Long number -> Exact.of(number);
      case Integer number -> Exact.of(number.longValue());
      case BigDecimal number -> Exact.of(number);
      case UUID id -> id.toString();
      case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
      case LocalTime time -> Duration.ofNanos(time.toNanoOfDay());
      case String _, Boolean _, Instant _, Duration _ -> value;
      default -> throw new RuleExpressionException("No expression knows a " + value.getClass());
    };
  }

  static Evaluation out(Object value) {
    return switch (value) {
      case NullValue _ -> new Evaluation.Nothing();
      case Exact(var number) -> new Evaluation.Of(number);
      default -> new Evaluation.Of(value);
    };
  }
}
