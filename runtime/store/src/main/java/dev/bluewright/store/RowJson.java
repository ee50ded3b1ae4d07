package dev.bluewright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as a JSON object of texts by column, as the idempotency table keeps it. */
final class RowJson {
  private final String json;
  private int at;

  private RowJson(String json) {
    this.json = json;
  }

  static String write(Entity<?> entity, Row row) {
    StringBuilder json = new StringBuilder(256).append('{');
    for (Column column : entity.columns()) {
      Object value = row.get(column.index());
      if (value != null) {
        json.append(json.length() == 1 ? "" : ",");
        quote(json, column.name());
        json.append(':');
        quote(json, value instanceof BigDecimal d ? d.toPlainString() : value.toString());
      }
    }
    return json.append('}').toString();
  }

  /** The row; columns that it does not know are null, and what has no column is left out. */
  static Row read(Entity<?> entity, String json) {
    Map<String, String> texts = new RowJson(json).object();
    @Nullable Object[] values = new Object[entity.columns().size()];
    for (Column column : entity.columns()) {
      String text = texts.get(column.name());
      values[column.index()] = text == null ? null : parse(column.type().resolved(), text);
    }
    return Row.of(values);
  }

  private static Object parse(ColumnType type, String text) {
    return switch (type) {
      case ColumnType.Uuid() -> UUID.fromString(text);
      case ColumnType.Sequence(), ColumnType.Whole() -> Long.valueOf(text);
      case ColumnType.Decimal(_, _), ColumnType.Money() -> new BigDecimal(text);
      case ColumnType.Truth() -> Boolean.valueOf(text);
      case ColumnType.Date() -> LocalDate.parse(text);
      case ColumnType.Time() -> LocalTime.parse(text);
      case ColumnType.DateTime() -> Instant.parse(text);
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Email(), ColumnType.Url() -> text;
      case ColumnType.Enumeration(_), ColumnType.Json() -> text;
      case ColumnType.File(_, _) -> StoredFile.parse(text);
      case ColumnType.Reference reference -> parse(reference.keyType(), text);
    };
  }

  static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(Character.forDigit(c >> 4, 16));
        json.append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private Map<String, String> object() {
    Map<String, String> texts = new HashMap<>();
    at = 1;
    while (json.charAt(at) != '}') {
      at += json.charAt(at) == ',' ? 1 : 0;
      String name = string();
      at++;
      texts.put(name, string());
    }
    return texts;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    at++;
    while (json.charAt(at) != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' ? escaped() : c);
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    if (c != 'u') {
      return c;
    }
    at += 4;
    return (char) Integer.parseInt(json, at - 4, at, 16);
  }
}
