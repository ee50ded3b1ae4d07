package dev.bluewright.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a value that was computed to a column's own class, and holds it to the column's rules. */
final class ValueFit {
  private ValueFit() {}

  /** The value does not fit the column. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misfit(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * The value as a row holds it.
   *
   * @throws Misfit it does not fit; the message goes on after the column's name
   */
  static @Nullable Object of(Column column, @Nullable Object value) {
    if (value == null) {
      if (column.optional()) {
        return null;
      }
      throw new Misfit("must not be null");
    }
    Object kept = kept(column.type().resolved(), value);
    broken(column, kept).ifPresent(ValueFit::refuse);
    return kept;
  }

  private static void refuse(String reason) {
    throw new Misfit(reason);
  }

  private static Object kept(ColumnType type, Object value) {
    return switch (value) {
      case BigDecimal number -> number(type, number);
      case Instant moment when type instanceof ColumnType.Date ->
          moment.atOffset(ZoneOffset.UTC).toLocalDate();
      case Instant moment when type instanceof ColumnType.Time ->
          moment.atOffset(ZoneOffset.UTC).toLocalTime();
      case Duration span when type instanceof ColumnType.Time ->
          LocalTime.ofNanoOfDay(Math.floorMod(span.toNanos(), Duration.ofDays(1).toNanos()));
      case String text when type instanceof ColumnType.Uuid -> UUID.fromString(text);
      case Long number
          when type instanceof ColumnType.Decimal || type instanceof ColumnType.Money ->
          number(type, BigDecimal.valueOf(number));
      default -> value;
    };
  }

  private static Object number(ColumnType type, BigDecimal number) {
    return switch (type) {
      case ColumnType.Whole(), ColumnType.Sequence() -> whole(number);
      case ColumnType.Decimal(int precision, int scale) -> decimal(number, precision, scale);
      case ColumnType.Money() -> decimal(number, 19, 4);
      default -> throw new Misfit("must not be a number");
    };
  }

  private static Long whole(BigDecimal number) {
    try {
      return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    } catch (ArithmeticException e) {
      throw new Misfit("would not be a whole number of 64 bits");
    }
  }

  private static BigDecimal decimal(BigDecimal number, int precision, int scale) {
    BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
    if (rounded.precision() > precision) {
      throw new Misfit("would have too many digits");
    }
    return rounded;
  }

  private static Optional<String> broken(Column column, Object value) {
    ColumnSpec spec = column.spec();
    if (value instanceof Number number) {
      return range(spec, new BigDecimal(number.toString()));
    }
    return value instanceof String text ? text(spec, text) : Optional.empty();
  }

  private static Optional<String> range(ColumnSpec spec, BigDecimal number) {
    if (spec.min() != null && number.compareTo(new BigDecimal(spec.min().toString())) < 0) {
      return Optional.of("must be at least " + spec.min());
    }
    if (spec.max() != null && number.compareTo(new BigDecimal(spec.max().toString())) > 0) {
      return Optional.of("must be at most " + spec.max());
    }
    return Optional.empty();
  }

  private static Optional<String> text(ColumnSpec spec, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < spec.leastLength()) {
      return Optional.of("must have at least " + spec.leastLength() + " characters");
    }
    if (spec.type() instanceof ColumnType.Text(int most) && length > most) {
      return Optional.of("must have at most " + most + " characters");
    }
    if (spec.type() instanceof ColumnType.Enumeration(var labels) && !labels.contains(text)) {
      return Optional.of("must be one of " + String.join(", ", labels));
    }
    boolean matches = spec.regex() == null || text.matches(spec.regex());
    return matches ? Optional.empty() : Optional.of("does not match its pattern");
  }
}
