package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import dev.bluewright.generator.plan.ColumnPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON Schema of a field, on one line. */
final class FieldSchema {
  private FieldSchema() {}

  /** What a record holds: the type and every rule. */
  static String full(ColumnPlan column) {
    var type =
        column.stored() || !(column.type() instanceof FieldType.Text)
            ? column.type()
            : new FieldType.LongText();
    var parts = new ArrayList<>(type(type, column.optional()));
    var rules = column.rules();
    rules.min().ifPresent(min -> parts.add("minimum: " + min.toPlainString()));
    rules.max().ifPresent(max -> parts.add("maximum: " + max.toPlainString()));
    rules.minLength().ifPresent(length -> parts.add("minLength: " + length));
    rules.pattern().ifPresent(regex -> parts.add("pattern: " + Yaml.text("^(?:" + regex + ")$")));
    column
        .defaultValue()
        .filter(value -> !FieldTypes.isPresent(column.type(), value))
        .ifPresent(value -> parts.add("default: " + literal(column, value)));
    column.description().ifPresent(text -> parts.add("description: " + Yaml.text(text)));
    if (!column.writable()) {
      parts.add("readOnly: true");
    }
    return flow(parts);
  }

  /** What a filter compares with: the type alone. */
  static String compared(ColumnPlan column) {
    return flow(type(column.type(), false));
  }

  /** A value of the blueprint as JSON. */
  static String literal(ColumnPlan column, String value) {
    return switch (column.type()) {
      case FieldType.Whole(), FieldType.Truth(), FieldType.Decimal(_, _), FieldType.Money() ->
          value;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() ->
          Yaml.text(value);
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> Yaml.text(value);
      case FieldType.Uuid(), FieldType.Enumeration(_), FieldType.Json() -> Yaml.text(value);
      case FieldType.File(_, _) -> Yaml.text(value);
    };
  }

  private static List<String> type(FieldType type, boolean nullable) {
    return switch (type) {
      case FieldType.Text(var length) -> List.of(named("string", nullable), "maxLength: " + length);
      case FieldType.LongText() -> List.of(named("string", nullable));
      case FieldType.Email() ->
          List.of(named("string", nullable), "format: email", "maxLength: 254");
      case FieldType.Url() -> List.of(named("string", nullable), "format: uri", "maxLength: 2048");
      case FieldType.Whole() -> List.of(named("integer", nullable), "format: int64");
      case FieldType.Decimal(_, var scale) ->
          List.of(named("number", nullable), "multipleOf: " + step(scale));
      case FieldType.Money() -> List.of(named("number", nullable), "multipleOf: " + step(4));
      case FieldType.Truth() -> List.of(named("boolean", nullable));
      case FieldType.Date() -> List.of(named("string", nullable), "format: date");
      case FieldType.Time() -> List.of(named("string", nullable), "format: time");
      case FieldType.DateTime() -> List.of(named("string", nullable), "format: date-time");
      case FieldType.Uuid() -> List.of(named("string", nullable), "format: uuid");
      case FieldType.Enumeration(var labels) ->
          List.of(named("string", nullable), "enum: " + labels(labels, nullable));
      case FieldType.Json() -> List.of();
      case FieldType.File(_, _) ->
          List.of(
              named("object", nullable),
              "properties: {name: {type: string}, mediaType: {type: string}, size: {type: integer,"
                  + " format: int64}, sha256: {type: string}}");
    };
  }

  private static String named(String type, boolean nullable) {
    return nullable ? "type: [" + type + ", 'null']" : "type: " + type;
  }

  private static String step(int scale) {
    return BigDecimal.ONE.movePointLeft(scale).toPlainString();
  }

  private static String labels(List<String> labels, boolean nullable) {
    return labels.stream()
        .map(Yaml::text)
        .collect(Collectors.joining(", ", "[", nullable ? ", null]" : "]"));
  }

  private static String flow(List<String> parts) {
    return parts.isEmpty() ? "true" : "{" + String.join(", ", parts) + "}";
  }
}
