package dev.bluewright.store;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a row as a JSON object, as clients see them: what an entry of a history holds. */
final class Snapshot {
  private Snapshot() {}

  /**
   * The columns whose changes are kept: the id and the times of a row stand in the entry itself.
   */
  static List<Column> columns(Entity<?> entity) {
    return entity.stored().stream()
        .filter(
            column ->
                switch (column.role()) {
                  case ID, CREATED_AT, UPDATED_AT, COMPUTED -> false;
                  case FIELD, REFERENCE, WITHHELD, OWNER, TENANT, VERSION, GENERATED -> true;
                })
        .toList();
  }

  /** The columns of which two rows hold different values. */
  static List<Column> differing(List<Column> columns, Row one, Row other) {
    return columns.stream()
        .filter(column -> !Alteration.same(one.get(column.index()), other.get(column.index())))
        .toList();
  }

  /** The values of these columns. */
  static String of(List<Column> columns, Row row) {
    StringBuilder json = new StringBuilder(32 * columns.size() + 2).append('{');
    for (Column column : columns) {
      if (json.length() > 1) {
        json.append(',');
      }
      RowJson.quote(json, column.jsonName());
      json.append(':');
      value(column.type().resolved(), row.get(column.index()), json);
    }
    return json.append('}').toString();
  }

  private static void value(ColumnType type, @Nullable Object value, StringBuilder json) {
    switch (value) {
      case null -> json.append("null");
      case Long number -> json.append(number.longValue());
      case Boolean truth -> json.append(truth.booleanValue());
      case BigDecimal number -> json.append(number.toPlainString());
      case LocalTime time -> RowJson.quote(json, clock(time));
      case String document when type instanceof ColumnType.Json -> json.append(document);
      case StoredFile file -> json.append(file.json());
      default -> RowJson.quote(json, value.toString());
    }
  }

  private static String clock(LocalTime time) {
    String text = time.toString();
    return text.length() == "09:30".length() ? text + ":00" : text;
  }
}
