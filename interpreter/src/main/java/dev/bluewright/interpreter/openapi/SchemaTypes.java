package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The type and the rules of a field, out of its schema. */
final class SchemaTypes {
  private static final int LONGEST_STRING = 10_000;
  private static final String LABEL = "[A-Za-z][A-Za-z0-9_ -]{0,62}";

  private SchemaTypes() {}

  static FieldType type(Schema<?> schema) {
    return switch (name(schema)) {
      case "integer" -> new FieldType.Whole();
      case "number" -> new FieldType.Decimal(19, 4);
      case "boolean" -> new FieldType.Truth();
      case "string" -> text(schema);
      default -> new FieldType.Json();
    };
  }

  /** The type that is named; OpenAPI 3.1 may name null beside it. */
  static String name(Schema<?> schema) {
    if (schema.getType() != null) {
      return schema.getType();
    }
    var types = schema.getTypes();
    return types == null
        ? (schema.getProperties() == null ? "" : "object")
        : types.stream().filter(type -> !type.equals("null")).findFirst().orElse("");
  }

  static boolean isNullable(Schema<?> schema) {
    return Boolean.TRUE.equals(schema.getNullable())
        || (schema.getTypes() != null && schema.getTypes().contains("null"));
  }

  private static FieldType text(Schema<?> schema) {
    if (schema.getEnum() != null && labels(schema).stream().allMatch(each -> each.matches(LABEL))) {
      return new FieldType.Enumeration(labels(schema));
    }
    return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
      case "date" -> new FieldType.Date();
      case "time" -> new FieldType.Time();
      case "date-time" -> new FieldType.DateTime();
      case "uuid" -> new FieldType.Uuid();
      case "email" -> new FieldType.Email();
      case "uri", "url" -> new FieldType.Url();
      default -> plain(schema.getMaxLength());
    };
  }

  private static FieldType plain(Integer maxLength) {
    if (maxLength == null) {
      return new FieldType.Text(FieldTypes.DEFAULT_LENGTH);
    }
    return maxLength >= 1 && maxLength <= LONGEST_STRING
        ? new FieldType.Text(maxLength)
        : new FieldType.LongText();
  }

  private static List<String> labels(Schema<?> schema) {
    return schema.getEnum().stream().filter(Objects::nonNull).map(Object::toString).toList();
  }

  static FieldRules rules(Schema<?> schema, FieldType type) {
    var rules = FieldRules.NONE;
    boolean number = type instanceof FieldType.Whole || type instanceof FieldType.Decimal;
    if (number) {
      rules =
          rules.withRange(
              Optional.ofNullable(schema.getMinimum()), Optional.ofNullable(schema.getMaximum()));
    }
    if (type instanceof FieldType.Text || type instanceof FieldType.LongText) {
      if (schema.getMinLength() != null && schema.getMinLength() > 0) {
        rules = rules.withMinLength(schema.getMinLength());
      }
      if (schema.getPattern() != null) {
        rules = rules.withPattern(whole(schema.getPattern()));
      }
    }
    return rules;
  }

  /** A schema's pattern may match anywhere; a rule's matches the whole text. */
  private static String whole(String pattern) {
    var start = pattern.startsWith("^") ? pattern.substring(1) : ".*" + pattern;
    boolean ends = start.endsWith("$") && !start.endsWith("\\$");
    return ends ? start.substring(0, start.length() - 1) : start + ".*";
  }
}
