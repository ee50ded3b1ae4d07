package dev.bluewright.http.json;

import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one entity as JSON objects, members in the order of the columns.
 *
 * <p>Thread safety: safe for use by any thread.
 */
public final class RowWriter {
  private final byte[][] prefixes;
  private final ColumnType[] types;
  private int expected = 256; // races are harmless: only a hint for the next buffer
  private volatile @Nullable Written last;

  private record Written(List<Row> rows, JsonBytes json) {}

  /** Makes the writer of an entity; all entities must be built. */
  public RowWriter(Entity<?> entity) {
    List<Column> columns = entity.columns();
    prefixes = new byte[columns.size()][];
    types = new ColumnType[columns.size()];
    for (Column column : columns) {
      char before = column.index() == 0 ? '{' : ',';
      prefixes[column.index()] = member(before, column.jsonName());
      types[column.index()] = column.type().resolved();
    }
  }

  /** The bytes {@code ,"name":}, or with another first character. */
  public static byte[] member(char before, String name) {
    return new JsonBytes(name.length() + 8).raw(before).string(name).raw(':').toByteArray();
  }

  /** One row as a document. */
  public JsonBytes document(Row row) {
    var json = new JsonBytes(expected);
    write(row, json);
    remember(json.size());
    return json;
  }

  /**
   * Many rows as an array. Equal lists that waited together are answered with the same rows, so
   * what was written of those is kept until other rows come: nobody may write to the array.
   */
  @SuppressWarnings("ReferenceEquality") // the same answer of the store, not an equal one
  public JsonBytes array(List<Row> rows) {
    Written known = last;
    if (known != null && known.rows() == rows) {
      return known.json();
    }
    JsonBytes json = written(rows);
    last = new Written(rows, json);
    return json;
  }

  private JsonBytes written(List<Row> rows) {
    var json = new JsonBytes(2 + rows.size() * (expected + 1));
    json.raw('[');
    for (int at = 0; at < rows.size(); at++) {
      if (at > 0) {
        json.raw(',');
      }
      write(rows.get(at), json);
    }
    if (!rows.isEmpty()) {
      remember(json.size() / rows.size());
    }
    return json.raw(']');
  }

  /** Writes one row. */
  public void write(Row row, JsonBytes json) {
    for (int at = 0; at < types.length; at++) {
      json.raw(prefixes[at]);
      value(types[at], row.get(at), json);
    }
    json.raw('}');
  }

  private void remember(int size) {
    int roomy = size + (size >> 3) + 16;
    if (roomy > expected || roomy < expected >> 1) {
      expected = roomy;
    }
  }

  /** Writes one value of a record, by its name in Java. */
  public static void field(Entity<?> entity, Row row, String name, JsonBytes json) {
    Column column = entity.column(name);
    value(column.type().resolved(), row.get(column.index()), json);
  }

  /** Writes one value of a resolved type. */
  public static void value(ColumnType type, @Nullable Object value, JsonBytes json) {
    if (value == null) {
      json.nothing();
      return;
    }
    switch (type) {
      case ColumnType.Uuid() -> json.uuid((UUID) value);
      case ColumnType.Text(_), ColumnType.LongText() -> json.string((String) value);
      case ColumnType.Email(), ColumnType.Url() -> json.string((String) value);
      case ColumnType.Enumeration(_) -> json.string((String) value);
      case ColumnType.Sequence(), ColumnType.Whole() -> json.whole((Long) value);
      case ColumnType.Decimal(_, _), ColumnType.Money() -> json.decimal((BigDecimal) value);
      case ColumnType.Truth() -> json.truth((Boolean) value);
      case ColumnType.Date() -> json.quoted(((LocalDate) value).toString());
      case ColumnType.Time() -> json.quoted(clock((LocalTime) value));
      case ColumnType.DateTime() -> json.instant((Instant) value);
      case ColumnType.Json() -> json.document((String) value);
      case ColumnType.File(_, _) -> json.document(((StoredFile) value).json());
      case ColumnType.Reference(_) -> throw new IllegalStateException("resolved at start-up");
    }
  }

  private static String clock(LocalTime time) {
    String text = time.toString();
    return text.length() == 5 ? text + ":00" : text;
  }
}
