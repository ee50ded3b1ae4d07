package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Limit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a limit makes of a field. */
public final class Limits {
  private static final int MOST_CHARACTERS = 10_000;
  private static final FieldType UNTOLD = new FieldType.Text(200);

  private Limits() {}

  /** Whether the values of the field can keep to the limit. */
  static boolean applies(Limit limit, FieldModel field) {
    return switch (limit) {
      case Limit.LongestText(var characters) ->
          isText(field) && characters > 0 && characters <= MOST_CHARACTERS;
      case Limit.ShortestText _ -> isText(field);
      case Limit.Least _, Limit.Greatest _, Limit.Numeric _ ->
          isNumber(field) || field.type().equals(UNTOLD);
      case Limit.Valid _ -> !isText(field);
      case Limit.Unique _, Limit.Required _, Limit.NotRequired _, Limit.Default _ -> true;
    };
  }

  /** The field of which no value is below nothing, unless it has a lower bound of its own. */
  public static FieldModel atLeastNothing(FieldModel field) {
    var rules = field.rules();
    return field.withRules(
        rules.withRange(rules.min().or(() -> Optional.of(BigDecimal.ZERO)), rules.max()));
  }

  /** The field with the limit. */
  public static FieldModel apply(Limit limit, FieldModel field) {
    var rules = field.rules();
    return switch (limit) {
      case Limit.Unique _ -> field.withRules(rules.withUnique(true));
      case Limit.Required _ -> optional(field, false);
      case Limit.NotRequired _ -> optional(field, true);
      case Limit.Valid _ -> field;
      case Limit.Numeric _ -> number(field);
      case Limit.LongestText(var characters) ->
          ValuePlacing.with(field, new FieldType.Text(characters), field.defaultValue());
      case Limit.ShortestText(var characters) -> field.withRules(rules.withMinLength(characters));
      case Limit.Least(var value) -> {
        var number = number(field);
        yield number.withRules(rules.withRange(Optional.of(value), rules.max()));
      }
      case Limit.Greatest(var value) -> {
        var number = number(field);
        yield number.withRules(rules.withRange(rules.min(), Optional.of(value)));
      }
      case Limit.Default(var value) ->
          ValuePlacing.with(
              field,
              field.type(),
              Optional.of(
                  switch (field.type()) {
                    case FieldType.Enumeration _ -> label(value);
                    case FieldType.Date _ when value.equals(Limit.Default.PRESENT) -> "today()";
                    case FieldType _ -> value;
                  }));
    };
  }

  /** A field of which only its limits tell that it holds numbers. */
  private static FieldModel number(FieldModel field) {
    return isNumber(field)
        ? field
        : ValuePlacing.with(field, new FieldType.Whole(), Optional.empty());
  }

  /** The same field, which may be left out or must be given. */
  public static FieldModel optional(FieldModel field, boolean optional) {
    return new FieldModel(
        field.name(), field.type(), optional, field.defaultValue(), field.rules());
  }

  private static String label(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
  }

  private static boolean isText(FieldModel field) {
    return field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText;
  }

  private static boolean isNumber(FieldModel field) {
    return field.type() instanceof FieldType.Whole
        || field.type() instanceof FieldType.Money
        || field.type() instanceof FieldType.Decimal;
  }

  /** Whether a value that is taken where none is given is one of a type. */
  static boolean fits(String value, FieldType type) {
    return switch (type) {
      case FieldType.Enumeration(var values) -> values.contains(label(value));
      case FieldType.Truth _ -> Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
      case FieldType.Whole _ -> value.matches("-?\\d{1,15}");
      case FieldType.Decimal _, FieldType.Money _ -> value.matches("-?\\d{1,9}(\\.\\d{1,2})?");
      case FieldType.Text(var length) -> value.length() <= length;
      case FieldType.LongText _ -> true;
      case FieldType.Date _, FieldType.DateTime _ -> value.equals(Limit.Default.PRESENT);
      case FieldType.Email _,
          FieldType.Url _,
          FieldType.Time _,
          FieldType.Uuid _,
          FieldType.Json _,
          FieldType.File _ ->
          false;
    };
  }
}
