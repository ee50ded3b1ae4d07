package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values that fit fields, no two texts alike.
 *
 * <p>Thread safety: safe.
 */
final class Values {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final String RUN =
      Long.toString(System.currentTimeMillis() / 1000 % 46_656_000, 36);

  /** How values are chosen, one after the other, where a system refuses the ones before. */
  enum Taste {
    /** Days to come, numbers of middle size. */
    COMING,
    /** Days gone by, small numbers. */
    GONE,
    /** Days to come, numbers of some size. */
    LARGE
  }

  private Values() {}

  /** A word that nothing else of this evaluation has. */
  static String word() {
    return "q" + RUN + Integer.toString(COUNTER.incrementAndGet(), 36);
  }

  /** A password that nobody else has. */
  static String password() {
    return "Pw-" + word() + "-9";
  }

  static JsonNode of(EntityModel entity, FieldModel field, Taste taste) {
    return switch (field.type()) {
      case FieldType.Text(var most) -> JSON.stringNode(text(field, most));
      case FieldType.LongText() -> JSON.stringNode(text(field, 200));
      case FieldType.Email() -> JSON.stringNode(word() + "@example.org");
      case FieldType.Url() -> JSON.stringNode("https://example.org/" + word());
      case FieldType.Whole() -> JSON.numberNode(number(field, taste, 0));
      case FieldType.Decimal(_, var scale) -> JSON.numberNode(number(field, taste, scale));
      case FieldType.Money() -> JSON.numberNode(number(field, taste, 2));
      case FieldType.Truth() -> JSON.booleanNode(!"true".equals(field.defaultValue().orElse("")));
      case FieldType.Date() -> JSON.stringNode(day(entity, field, taste).toString());
      case FieldType.Time() -> JSON.stringNode(time(entity, field).toString() + ":00");
      case FieldType.DateTime() ->
          JSON.stringNode(
              day(entity, field, taste)
                  .atTime(9, 30)
                  .atOffset(ZoneOffset.UTC)
                  .toString()
                  .replaceFirst("T09:30Z", "T09:30:00Z"));
      case FieldType.Uuid() -> JSON.stringNode(UUID.randomUUID().toString());
      case FieldType.Enumeration(var values) ->
          JSON.stringNode(another(field, values.getFirst(), values));
      case FieldType.Json(), FieldType.File(_, _) -> JSON.objectNode().put("any", word());
    };
  }

  /** A value other than the default, so that it shows whether it was kept. */
  private static String another(FieldModel field, String first, java.util.List<String> values) {
    var usual = field.defaultValue().orElse("");
    return usual.isEmpty() || isState(field)
        ? (usual.isEmpty() ? first : usual)
        : other(values, usual);
  }

  private static boolean isState(FieldModel field) {
    return field.name().toLowerCase(Locale.ROOT).matches(".*(status|state|stage)");
  }

  private static String other(java.util.List<String> values, String usual) {
    return values.stream().filter(each -> !each.equals(usual)).findFirst().orElse(usual);
  }

  private static String text(FieldModel field, int most) {
    if (field.rules().pattern().isPresent()) {
      return PatternText.matching(field.rules().pattern().get())
          .orElseThrow(() -> new Unplayable("No text was found that fits " + field.name() + "."));
    }
    var least = field.rules().minLength().orElse(0);
    var text = new StringBuilder(word());
    while (text.length() < least) {
      text.append('x');
    }
    return text.length() <= most ? text.toString() : shortText(most);
  }

  /** Few characters: the last digits of the counter, which differ longest. */
  private static String shortText(int most) {
    var digits = Integer.toString(COUNTER.incrementAndGet() % 46_656, 36);
    return digits.substring(Math.max(0, digits.length() - most));
  }

  private static BigDecimal number(FieldModel field, Taste taste, int scale) {
    var wanted =
        switch (taste) {
          case COMING -> 7;
          case GONE -> 1;
          case LARGE -> 400;
        };
    var rules = field.rules();
    var value = BigDecimal.valueOf(rules.unique() ? wanted + COUNTER.incrementAndGet() : wanted);
    if (rules.min().isPresent() && value.compareTo(rules.min().get()) < 0) {
      value = rules.min().get();
    }
    if (rules.max().isPresent() && value.compareTo(rules.max().get()) > 0) {
      value = rules.max().get();
    }
    return value.setScale(Math.min(scale, 2), RoundingMode.HALF_UP);
  }

  /** Fields of one record are apart by days, those that end something after those that begin it. */
  private static LocalDate day(EntityModel entity, FieldModel field, Taste taste) {
    var name = field.name().toLowerCase(Locale.ROOT);
    var place = entity.fields().indexOf(field);
    if (taste == Taste.GONE || name.matches(".*(birth|born).*")) {
      return LocalDate.now(ZoneOffset.UTC).minusYears(30).plusDays(ends(name) + place);
    }
    return LocalDate.now(ZoneOffset.UTC).plusDays(20L + ends(name) + place);
  }

  private static LocalTime time(EntityModel entity, FieldModel field) {
    var ends = ends(field.name().toLowerCase(Locale.ROOT)) > 0;
    return LocalTime.of(ends ? 17 : 8, 10 + entity.fields().indexOf(field) % 40);
  }

  private static int ends(String name) {
    return name.matches(".*(end|until|due|clos|expir|return|checkout|departure|finish).*|to|.*to$")
        ? 30
        : 0;
  }
}
