package dev.bluewright.http.json;

import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnSpec;
import dev.bluewright.store.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values a column takes: from text, from a number, and within its range.
 *
 * <p>Every method returns the value as a row holds it, or an {@link Invalid}.
 *
 * <p>Thread safety: immutable.
 */
public final class ValueRule {
  private final ColumnType type;
  private final @Nullable Comparable<Object> min;
  private final @Nullable Comparable<Object> max;
  private final TextRule text;

  private ValueRule(ColumnSpec spec) {
    type = spec.type().resolved();
    min = bound(spec.min());
    max = bound(spec.max());
    text = new TextRule(type, spec.leastLength(), spec.regex());
  }

  /** The rule for values to be stored; all entities must be built. */
  public static ValueRule stored(Column column) {
    return new ValueRule(column.spec());
  }

  /** The rule for values to be compared with: the type alone; all entities must be built. */
  public static ValueRule compared(Column column) {
    ColumnSpec spec = column.spec();
    return new ValueRule(spec.comparedWith());
  }

  /** Type of the values, never a reference. */
  public ColumnType type() {
    return type;
  }

  /** The value that a JSON string or, for types that JSON writes as a string, a parameter means. */
  Object fromString(String value) {
    return inRange(
        switch (type) {
          case ColumnType.Text(_), ColumnType.LongText() -> text.check(value);
          case ColumnType.Email() -> text.email(value);
          case ColumnType.Url() -> text.url(value);
          case ColumnType.Enumeration(var labels) -> label(labels, value);
          case ColumnType.Uuid() -> Uuids.parse(value);
          case ColumnType.Date() -> Times.date(value);
          case ColumnType.Time() -> Times.time(value);
          case ColumnType.DateTime() -> Times.dateTime(value);
          case ColumnType.Whole(), ColumnType.Sequence() -> Invalid.type("a whole number");
          case ColumnType.Decimal(_, _), ColumnType.Money() -> Invalid.type("a number");
          case ColumnType.Truth() -> Invalid.type("true or false");
          case ColumnType.Json(), ColumnType.File(_, _), ColumnType.Reference(_) ->
              Invalid.type("a JSON value");
        });
  }

  /** The value that a JSON number means. */
  Object fromNumber(BigDecimal value) {
    return inRange(
        switch (type) {
          case ColumnType.Whole(), ColumnType.Sequence() -> Numbers.whole(value);
          case ColumnType.Decimal(int precision, int scale) ->
              Numbers.decimal(value, precision, scale);
          case ColumnType.Money() -> Numbers.decimal(value, 19, 4);
          case ColumnType.Truth() -> Invalid.type("true or false");
          case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Email(), ColumnType.Url() ->
              Invalid.type("a string");
          case ColumnType.Enumeration(_), ColumnType.Uuid() -> Invalid.type("a string");
          case ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() ->
              Invalid.type("a string");
          case ColumnType.Json(), ColumnType.File(_, _), ColumnType.Reference(_) ->
              Invalid.type("a JSON value");
        });
  }

  /** The value that a whole JSON number of 64 bits means; as {@link #fromNumber}, but faster. */
  Object fromLong(long value) {
    return switch (type) {
      case ColumnType.Whole(), ColumnType.Sequence() -> inRange(value);
      default -> fromNumber(BigDecimal.valueOf(value));
    };
  }

  /** The value that a JSON truth value means. */
  Object fromTruth(boolean value) {
    return type instanceof ColumnType.Truth ? (Object) value : Invalid.type(expected());
  }

  /** The value that a query parameter or a path segment means. */
  public Object fromParameter(String value) {
    return switch (type) {
      case ColumnType.Whole(), ColumnType.Sequence(), ColumnType.Decimal(_, _) -> number(value);
      case ColumnType.Money() -> number(value);
      case ColumnType.Truth() -> truth(value);
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Email(), ColumnType.Url() ->
          TextRule.unicode(value);
      case ColumnType.Enumeration(_), ColumnType.Uuid() -> fromString(value);
      case ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() -> fromString(value);
      case ColumnType.Json(), ColumnType.File(_, _), ColumnType.Reference(_) ->
          Invalid.of("unknown", "cannot be filtered by");
    };
  }

  /** What a JSON value of this column must be, in words. */
  String expected() {
    return switch (type) {
      case ColumnType.Whole(), ColumnType.Sequence() -> "a whole number";
      case ColumnType.Decimal(_, _), ColumnType.Money() -> "a number";
      case ColumnType.Truth() -> "true or false";
      case ColumnType.Json(), ColumnType.File(_, _), ColumnType.Reference(_) -> "a JSON value";
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Email(), ColumnType.Url() ->
          "a string";
      case ColumnType.Enumeration(_), ColumnType.Uuid() -> "a string";
      case ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() -> "a string";
    };
  }

  private Object number(String value) {
    return Numbers.looksLikeOne(value)
        ? fromNumber(new BigDecimal(value))
        : Invalid.type(expected());
  }

  private Object truth(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> Invalid.type("true or false");
    };
  }

  private static Object label(List<String> labels, String value) {
    return labels.contains(value)
        ? value
        : Invalid.of("enum", "must be one of " + String.join(", ", labels));
  }

  private Object inRange(Object value) {
    if (value instanceof Invalid) {
      return value;
    }
    if (min != null && min.compareTo(value) > 0) {
      return Invalid.range("must be at least " + min);
    }
    if (max != null && max.compareTo(value) < 0) {
      return Invalid.range("must be at most " + max);
    }
    return value;
  }

  @SuppressWarnings("unchecked") // compared only with values of the column's own class
  private @Nullable Comparable<Object> bound(@Nullable Comparable<?> given) {
    if (given == null) {
      return null;
    }
    Comparable<?> bound =
        type.javaType() == BigDecimal.class ? new BigDecimal(given.toString()) : given;
    return (Comparable<Object>) bound;
  }
}
