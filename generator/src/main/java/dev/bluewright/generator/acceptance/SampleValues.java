package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.math.BigDecimal;
import java.util.Locale;

/** Java expressions for values that a field takes; {@code number} differs each time. */
final class SampleValues {
  private static final int DIGITS = 6;

  private SampleValues() {}

  static String of(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Text(var maxLength) -> text(column, maxLength);
      case FieldType.LongText() -> text(column, Integer.MAX_VALUE);
      case FieldType.Email() -> "\"" + slug(column) + "\" + number + \"@example.com\"";
      case FieldType.Url() -> "\"https://example.com/" + slug(column) + "/\" + number";
      case FieldType.Whole() -> whole(column);
      case FieldType.Decimal(var precision, var scale) -> decimal(column, precision - scale);
      case FieldType.Money() -> decimal(column, DIGITS);
      case FieldType.Truth() -> column.defaultValue().orElse("true");
      case FieldType.Date() -> "LocalDate.of(2026, 1, 1).plusDays(number).toString()";
      case FieldType.Time() -> "LocalTime.of(9, 0).plusSeconds(number).toString()";
      case FieldType.DateTime() ->
          "Instant.parse(\"2026-01-01T09:00:00Z\").plusSeconds(number).toString()";
      case FieldType.Uuid() -> "\"00000000-0000-7000-8000-" + "%012d\".formatted(number)";
      case FieldType.Json(), FieldType.File(_, _) -> "Map.of(\"number\", number)";
      case FieldType.Enumeration(var labels) ->
          "\"" + column.defaultValue().orElse(labels.getFirst()) + "\"";
    };
  }

  /** The value of a field of few values, as the blueprint writes it. */
  static String word(ColumnPlan column) {
    return of(column).replace("\"", "");
  }

  private static String text(ColumnPlan column, int maxLength) {
    var word = Words.of(column.name()).spaced();
    var least = column.rules().minLength().orElse(0);
    if (word.length() + 1 + DIGITS <= maxLength && word.length() + 2 >= least) {
      return "\"" + word + " \" + number";
    }
    var digits = Math.clamp(Math.max(least, DIGITS), 1, maxLength);
    if (digits > DIGITS) {
      return "\"" + "x".repeat(digits - DIGITS) + "\" + (100000 + number % 900000)";
    }
    var first = (long) Math.pow(10, digits - 1);
    return "String.valueOf(" + first + " + number % " + 9 * first + ")";
  }

  /** Where others take from, there is enough for all of them. */
  private static boolean isPlenty(ColumnPlan column) {
    return column.origin() instanceof Origin.Moved && column.rules().max().isEmpty();
  }

  private static String whole(ColumnPlan column) {
    if (isPlenty(column)) {
      return "1_000_000L + number";
    }
    var least = column.rules().min().map(BigDecimal::longValue);
    var most = column.rules().max().map(BigDecimal::longValue);
    if (most.isEmpty()) {
      return least.map(from -> from == 0 ? "number" : from + "L + number").orElse("number");
    }
    var from = least.orElse(Math.min(0, most.get()));
    var span = most.get() - from + 1;
    return span > 0 ? from + "L + number % " + span + "L" : "number";
  }

  private static String decimal(ColumnPlan column, int wholeDigits) {
    if (isPlenty(column) && wholeDigits >= DIGITS) {
      return "900_000L + number % 90_000L";
    }
    var from = column.rules().min().map(BigDecimal::longValue).map(each -> each + 1).orElse(1L);
    var room = (long) Math.pow(10, Math.min(wholeDigits, DIGITS)) - from;
    var most = column.rules().max().map(BigDecimal::longValue).orElse(Long.MAX_VALUE);
    var span = Math.max(1, Math.min(room, most - from));
    return wholeDigits == 0 ? "0" : from + "L + number % " + span + "L";
  }

  private static String slug(ColumnPlan column) {
    return Words.of(column.name()).kebab().toLowerCase(Locale.ROOT);
  }
}
