package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value at a bound of a field, or one beyond it.
 *
 * @param what in words
 * @param value as it is sent
 * @param fits whether the field may hold it
 * @param isOfKind whether it tries the kind of value, which may have been assumed, and not a rule
 */
record Bound(String what, JsonNode value, boolean fits, boolean isOfKind) {
  /** The bounds of a field. */
  static List<Bound> of(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Text(var most) -> texts(field, most);
      case FieldType.LongText() -> shortest(field);
      case FieldType.Email() -> List.of(text("no address", "not-an-address", false));
      case FieldType.Url() -> List.of(text("no address", "not an address", false));
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> numbers(field);
      case FieldType.Enumeration(var values) -> words(values);
      case FieldType.Truth() -> List.of(text("neither true nor false", "perhaps", false));
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() ->
          List.of(text("no time", "someday", false));
      case FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) -> List.of();
    };
  }

  private static Bound text(String what, String value, boolean fits) {
    return new Bound(what, Values.JSON.stringNode(value), fits, true);
  }

  private static Bound rule(String what, String value, boolean fits) {
    return new Bound(what, Values.JSON.stringNode(value), fits, false);
  }

  private static List<Bound> texts(FieldModel field, int most) {
    var all = new ArrayList<>(shortest(field));
    if (field.rules().pattern().isPresent()) {
      return List.of(rule("of another form", "~ ~ ~", false));
    }
    all.add(text(most + " characters", filled(most), true));
    all.add(text((most + 1) + " characters", filled(most + 1), false));
    return all;
  }

  private static List<Bound> shortest(FieldModel field) {
    var least = field.rules().minLength().orElse(0);
    return least < 2
        ? List.of()
        : List.of(
            rule(least + " characters", filled(least), true),
            rule((least - 1) + " characters", filled(least - 1), false));
  }

  /** Letters, the last ones unlike those of any other text where there is room. */
  private static String filled(int length) {
    var word = Values.word();
    return length < word.length()
        ? word.substring(word.length() - length)
        : "a".repeat(length - word.length()) + word;
  }

  private static List<Bound> numbers(FieldModel field) {
    var all = new ArrayList<Bound>();
    var rules = field.rules();
    var step = field.type() instanceof FieldType.Whole ? BigDecimal.ONE : new BigDecimal("0.01");
    rules.min().ifPresent(least -> all.add(number(least, true)));
    rules.min().ifPresent(least -> all.add(number(least.subtract(step), false)));
    rules.max().ifPresent(most -> all.add(number(most, true)));
    rules.max().ifPresent(most -> all.add(number(most.add(step), false)));
    all.add(text("no number", "many", false));
    return all;
  }

  private static Bound number(BigDecimal value, boolean fits) {
    return new Bound(value.toPlainString(), Values.JSON.numberNode(value), fits, false);
  }

  private static List<Bound> words(List<String> values) {
    var all = new ArrayList<Bound>();
    values.forEach(value -> all.add(text("\"" + value + "\"", value, true)));
    all.add(text("a word that is not in the list", "other-" + Values.word(), false));
    return all;
  }
}
