package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.scenario.PatternText;
import dev.bluewright.generator.plan.ColumnPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of a field, in JSON: the plainest first, then those at the edges of what the blueprint
 * allows; and the nearest that it does not allow.
 *
 * @param allowed none where no text was found that fits a pattern
 */
record FieldInputs(List<String> allowed, List<String> forbidden) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int LONGEST = 10_000;

  /** A character outside of the basic plane: two of Java's, four bytes, and one for people. */
  private static final String WIDE = "\uD834\uDD1E";

  static FieldInputs of(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Text(int most) -> text(column, most);
      case FieldType.LongText() -> text(column, LONGEST).withoutTooLong();
      case FieldType.Email() ->
          texts(List.of("a@b.co", "o'neil+x@a-b.example"), "a", "a@", "@b.co");
      case FieldType.Url() ->
          texts(List.of("http://a.co", "https://a.co:8080/b?c=d#e"), "a", "/b", "mailto:a@b.co");
      case FieldType.Whole() -> numbers(column, BigDecimal.ONE, LEAST, MOST, "1.5", "\"one\"");
      case FieldType.Decimal(int digits, int scale) -> decimals(column, digits, scale);
      case FieldType.Money() -> decimals(column, 19, 4);
      case FieldType.Truth() -> new FieldInputs(List.of("false", "true"), List.of("\"yes\"", "1"));
      case FieldType.Date() ->
          texts(List.of("2026-01-31", "0000-01-01", "9999-12-31"), "2026-02-30", "soon");
      case FieldType.Time() ->
          texts(List.of("12:00:00", "00:00:00", "23:59:59.999999"), "25:00:00");
      case FieldType.DateTime() ->
          texts(
              List.of(
                  "2026-01-31T12:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"),
              "2026-01-31",
              "soon");
      case FieldType.Uuid() ->
          texts(List.of("0198d1f4-0000-7000-8000-000000000001"), "0198d1f4", "soon");
      case FieldType.Enumeration(var values) -> texts(values, "none of " + values);
      case FieldType.Json(), FieldType.File(_, _) ->
          new FieldInputs(List.of("{}", "[1,\"a\",null]", "0"), List.of());
    };
  }

  private static FieldInputs text(ColumnPlan column, int most) {
    var pattern = column.rules().pattern();
    if (pattern.isPresent()) {
      return texts(PatternText.matching(pattern.get()).stream().toList());
    }
    int least = Math.max(column.rules().minLength().orElse(0), 0);
    var allowed =
        Stream.of(
                "a".repeat(Math.max(least, 1)),
                "a".repeat(least),
                "a".repeat(most),
                WIDE.repeat(most),
                "\"\\\n'".repeat(least / 4 + 1))
            .distinct()
            .filter(each -> each.codePointCount(0, each.length()) <= most)
            .toList();
    var forbidden = new ArrayList<>(List.of(quoted("a".repeat(most + 1)), "17", "true"));
    if (least > 0) {
      forbidden.add(quoted("a".repeat(least - 1)));
    }
    return new FieldInputs(allowed.stream().map(FieldInputs::quoted).toList(), forbidden);
  }

  private FieldInputs withoutTooLong() {
    return new FieldInputs(
        allowed, forbidden.stream().filter(each -> each.length() <= LONGEST).toList());
  }

  private static FieldInputs texts(List<String> allowed, String... forbidden) {
    return new FieldInputs(
        allowed.stream().map(FieldInputs::quoted).toList(),
        Stream.concat(Stream.of(forbidden).map(FieldInputs::quoted), Stream.of("17")).toList());
  }

  private static FieldInputs decimals(ColumnPlan column, int digits, int scale) {
    var most = BigDecimal.TEN.pow(digits).subtract(BigDecimal.ONE).movePointLeft(scale);
    return numbers(column, BigDecimal.ONE.min(most), most.negate(), most, "\"one\"");
  }

  /** Numbers at the edges of the type, or of what the blueprint says in their place. */
  private static FieldInputs numbers(
      ColumnPlan column, BigDecimal plain, BigDecimal lowest, BigDecimal highest, String... never) {
    var least = column.rules().min().orElse(lowest);
    var most = column.rules().max().orElse(highest);
    var allowed =
        Stream.of(plain, BigDecimal.ZERO, least, most, BigDecimal.ONE.negate())
            .filter(each -> each.compareTo(least) >= 0 && each.compareTo(most) <= 0)
            .map(BigDecimal::toPlainString)
            .distinct()
            .toList();
    var forbidden = new ArrayList<>(List.of(never));
    forbidden.add(least.subtract(BigDecimal.ONE).toPlainString());
    forbidden.add(most.add(BigDecimal.ONE).toPlainString());
    return new FieldInputs(allowed, forbidden);
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
