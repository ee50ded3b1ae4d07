package dev.bluewright.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL takes a batch: one array a column.
 *
 * <p>Thread safety: immutable.
 */
final class PostgresArrays {
  private final Dialect dialect;

  PostgresArrays(Dialect dialect) {
    this.dialect = dialect;
  }

  /** One parameter an array: a column each. */
  String parameters(List<Column> columns) {
    return columns.stream()
        .map(c -> "?::" + elementType(c.type()) + "[]")
        .collect(Collectors.joining(", "));
  }

  private String elementType(ColumnType type) {
    String full = dialect.sqlType(type);
    int parenthesis = full.indexOf('(');
    return parenthesis < 0 ? full : full.substring(0, parenthesis);
  }

  /** Binds the rows, a column each, from the first parameter on. */
  void bindColumns(
      Connection connection, PreparedStatement statement, List<Column> columns, List<Row> rows)
      throws SQLException {
    int at = 1;
    for (Column column : columns) {
      @Nullable Object[] values = new Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.get(i).get(column.index());
      }
      bind(connection, statement, at++, column.type(), values);
    }
  }

  /** Binds values of one type as an array. */
  void bind(
      Connection connection,
      PreparedStatement statement,
      int index,
      ColumnType type,
      @Nullable Object[] values)
      throws SQLException {
    ColumnType resolved = type.resolved();
    Object typed =
        switch (resolved) {
          case ColumnType.Sequence(), ColumnType.Whole() -> copy(values, new Long[values.length]);
          case ColumnType.Truth() -> copy(values, new Boolean[values.length]);
          case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Email(), ColumnType.Url() ->
              copy(values, new String[values.length]);
          case ColumnType.Json(), ColumnType.Enumeration(_) ->
              copy(values, new String[values.length]);
          case ColumnType.Uuid(), ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() ->
              texts(values);
          case ColumnType.Decimal(_, _), ColumnType.Money(), ColumnType.File(_, _) -> texts(values);
          case ColumnType.Reference(_) -> throw new AssertionError(resolved);
        };
    statement.setArray(
        index, connection.createArrayOf(elementType(resolved), (@Nullable Object[]) typed));
  }

  private static <E> E[] copy(@Nullable Object[] values, E[] typed) {
    System.arraycopy(values, 0, typed, 0, values.length);
    return typed;
  }

  private static @Nullable String[] texts(@Nullable Object[] values) {
    @Nullable String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      Object value = values[i];
      texts[i] = value instanceof BigDecimal d ? d.toPlainString() : text(value);
    }
    return texts;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
