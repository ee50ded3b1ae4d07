package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.FieldType;

/** How types are written in a blueprint. */
public final class Types {
  private Types() {}

  /** The type as the blueprint writes it. */
  public static String label(FieldType type) {
    return switch (type) {
      case FieldType.Text(var length) -> "string(" + length + ")";
      case FieldType.LongText _ -> "text";
      case FieldType.Email _ -> "email";
      case FieldType.Url _ -> "url";
      case FieldType.Whole _ -> "integer";
      case FieldType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case FieldType.Money _ -> "money";
      case FieldType.Truth _ -> "boolean";
      case FieldType.Date _ -> "date";
      case FieldType.Time _ -> "time";
      case FieldType.DateTime _ -> "datetime";
      case FieldType.Uuid _ -> "uuid";
      case FieldType.Enumeration(var values) -> "enum(" + String.join(", ", values) + ")";
      case FieldType.Json _ -> "json";
      case FieldType.File _ -> "file";
    };
  }
}
