package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one entity on one database, written once, and how its values are bound and
 * read.
 *
 * <p>Thread safety: immutable.
 */
final class EntitySql {
  private final Entity<?> entity;
  private final Dialect dialect;
  private final Dialect.Binder[] binders;
  private final Dialect.Reader[] readers;
  private final String table;
  private final String columns;
  private final String select;
  private final String insertRow;
  private final String updateRow;
  private final String deleteRow;
  private final String quotedId;

  EntitySql(Entity<?> entity, Dialect dialect) {
    this.entity = entity;
    this.dialect = dialect;
    List<ColumnType> types = entity.columns().stream().map(c -> c.type().resolved()).toList();
    binders = types.stream().map(dialect::binder).toArray(Dialect.Binder[]::new);
    readers = types.stream().map(dialect::reader).toArray(Dialect.Reader[]::new);
    table = dialect.quote(entity.table());
    quotedId = quoted(entity.id());
    columns = entity.columns().stream().map(this::quoted).collect(Collectors.joining(", "));
    select = "SELECT " + columns + " FROM " + table;
    insertRow = "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, marks(types.size()));
    updateRow =
        "UPDATE %s SET %s WHERE %s = ?"
            .formatted(
                table,
                entity.columns().stream()
                    .filter(c -> c.role() != Column.Role.ID)
                    .map(c -> quoted(c) + " = ?")
                    .collect(Collectors.joining(", ")),
                quotedId);
    deleteRow = "DELETE FROM %s WHERE %s = ?".formatted(table, quotedId);
  }

  Entity<?> entity() {
    return entity;
  }

  /** {@code "task"}. */
  String table() {
    return table;
  }

  /** {@code "id", "title"}. */
  String columns() {
    return columns;
  }

  /** {@code SELECT … FROM "task"}. */
  String select() {
    return select;
  }

  String insertRow() {
    return insertRow;
  }

  /** All columns but the id, in order, then the id. */
  String updateRow() {
    return updateRow;
  }

  String deleteRow() {
    return deleteRow;
  }

  String quotedId() {
    return quotedId;
  }

  String quoted(Column column) {
    return dialect.quote(column.sqlName());
  }

  String selectList(int size, String lock) {
    return select + " WHERE " + quotedId + " IN (" + marks(size) + ")" + lock;
  }

  Dialect.Binder binder(int column) {
    return binders[column];
  }

  Dialect.Binder idBinder() {
    return binders[entity.id().index()];
  }

  /** Runs the statement and adds its rows. */
  void readAll(PreparedStatement statement, List<Row> rows) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(read(result));
      }
    }
  }

  private Row read(ResultSet result) throws SQLException {
    @Nullable Object[] values = new Object[readers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = readers[i].read(result, i + 1);
    }
    return Row.of(values);
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
