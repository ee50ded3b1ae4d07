package dev.bluewright.generator.java;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.EnumConstants;
import dev.bluewright.generator.plan.ColumnPlan;
import java.math.BigDecimal;

/** Values of a blueprint as Java writes them, and the types that hold them. */
public final class Literals {
  private final JavaFile file;

  Literals(JavaFile file) {
    this.file = file;
  }

  /** The expression for a value of a column, which the blueprint has as text. */
  String value(ColumnPlan column, String text) {
    if (column.optional() && text.equals("null")) {
      return "null";
    }
    return switch (column.type()) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() ->
          string(text);
      case FieldType.Json(), FieldType.File(_, _) -> string(text);
      case FieldType.Whole() -> text + "L";
      case FieldType.Decimal(_, _), FieldType.Money() -> decimal(text);
      case FieldType.Truth() -> text;
      case FieldType.Date() -> parsed("java.time.LocalDate", "parse", text);
      case FieldType.Time() -> parsed("java.time.LocalTime", "parse", text);
      case FieldType.DateTime() -> parsed("java.time.Instant", "parse", text);
      case FieldType.Uuid() -> parsed("java.util.UUID", "fromString", text);
      case FieldType.Enumeration(var values) ->
          column
              .enumName()
              .map(name -> name + "." + EnumConstants.of(values).get(text))
              .orElseGet(() -> string(text));
    };
  }

  /** The expression for a bound of a column. */
  String bound(ColumnPlan column, BigDecimal bound) {
    return column.type() instanceof FieldType.Whole
        ? bound.toBigInteger() + "L"
        : decimal(bound.toPlainString());
  }

  /** The type of a record's component. */
  String type(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> "String";
      case FieldType.Json() -> "String";
      case FieldType.File(_, _) -> imported("dev.bluewright.store.StoredFile");
      case FieldType.Whole() -> column.optional() ? "Long" : "long";
      case FieldType.Truth() -> column.optional() ? "Boolean" : "boolean";
      case FieldType.Decimal(_, _), FieldType.Money() -> imported("java.math.BigDecimal");
      case FieldType.Date() -> imported("java.time.LocalDate");
      case FieldType.Time() -> imported("java.time.LocalTime");
      case FieldType.DateTime() -> imported("java.time.Instant");
      case FieldType.Uuid() -> imported("java.util.UUID");
      case FieldType.Enumeration(_) -> column.enumName().orElseThrow();
    };
  }

  /** A string literal. */
  public static String string(String text) {
    var literal = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  private String decimal(String text) {
    return "new " + imported("java.math.BigDecimal") + "(" + string(text) + ")";
  }

  private String parsed(String type, String method, String text) {
    return imported(type) + "." + method + "(" + string(text) + ")";
  }

  private String imported(String type) {
    file.using(type);
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
