package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private final Dialect.Binder[] binders;
  private final Dialect.Reader[] readers;
  private final Dialect.Binder[] held;
  private final List<String> names = new ArrayList<>();
  private final List<String> stored = new ArrayList<>();
  private final String table;
  private final String columns;
  private final String select;
  private final String insertRow;
  private final String updateRow;
  private final String deleteRow;
  private final String quotedId;
  private final @Nullable ReportSql report;

  EntitySql(Entity<?> entity, Dialect dialect) {
    this.entity = entity;
    List<ColumnType> shown = entity.columns().stream().map(this::shown).toList();
    binders = shown.stream().map(dialect::binder).toArray(Dialect.Binder[]::new);
    readers = shown.stream().map(dialect::reader).toArray(Dialect.Reader[]::new);
    held =
        entity.columns().stream()
            .map(column -> dialect.binder(column.type().resolved()))
            .toArray(Dialect.Binder[]::new);
    table = dialect.quote(entity.table());
    for (Column column : entity.columns()) {
      stored.add(dialect.quote(column.sqlName()));
      names.add(
          entity
              .findFormula(column)
              .map(formula -> FormulaSql.of(entity, column, formula, dialect))
              .orElseGet(() -> dialect.quote(column.sqlName())));
    }
    quotedId = quoted(entity.id());
    report = entity.report().map(each -> new ReportSql(each, dialect)).orElse(null);
    columns = list(entity.stored());
    select = "SELECT " + String.join(", ", names) + " FROM " + table;
    insertRow =
        "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, marks(entity.stored().size()));
    updateRow =
        "UPDATE %s SET %s WHERE %s = ?"
            .formatted(
                table,
                entity.stored().stream()
                    .filter(c -> c.role() != Column.Role.ID)
                    .map(c -> name(c) + " = ?")
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

  /** How the rows are reckoned, where they are those of a report. */
  @Nullable ReportSql report() {
    return report;
  }

  /** A computed column holds decimals as wide as its formula makes them. */
  private ColumnType shown(Column column) {
    boolean wide = entity.findFormula(column).isPresent() || entity.report().isPresent();
    return switch (column.type()) {
      case ColumnType.Decimal(_, int scale) when wide ->
          new ColumnType.Decimal(SqliteText.WIDE, scale);
      case ColumnType.Money() when wide -> new ColumnType.Decimal(SqliteText.WIDE, 4);
      case ColumnType type -> type.resolved();
    };
  }

  /** The stored columns: {@code "id", "title"}. */
  String columns() {
    return columns;
  }

  /** {@code SELECT … FROM "task"}. */
  String select() {
    return select;
  }

  /** All stored columns but the id, in order. */
  String appendRow() {
    List<Column> given = entity.given();
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, list(given), marks(given.size()));
  }

  /** The names of columns that the table has. */
  String list(List<Column> some) {
    return some.stream().map(this::name).collect(Collectors.joining(", "));
  }

  String insertRow() {
    return insertRow;
  }

  /** All stored columns but the id, in order, then the id. */
  String updateRow() {
    return updateRow;
  }

  String deleteRow() {
    return deleteRow;
  }

  String quotedId() {
    return quotedId;
  }

  /** The name of a column that the table has. */
  String name(Column column) {
    return stored.get(column.index());
  }

  /** The column's name; for a computed one, what gives its value. */
  String quoted(Column column) {
    return names.get(column.index());
  }

  String selectList(Session session, int size, String lock) {
    return select + " WHERE " + quotedId + " IN (" + marks(size) + ")" + within(session) + lock;
  }

  /** What keeps a statement about rows of the table to those of the session's tenant: a mark. */
  String within(Session session) {
    return within(session, table);
  }

  /** The same, where the statement calls the rows by an alias. */
  String within(Session session, String row) {
    Column tenant = fenced(session);
    return tenant == null ? "" : " AND " + row + "." + name(tenant) + " = ?";
  }

  /** Binds the mark of {@link #within}, where there is one; the place behind it. */
  int bindWithin(Session session, PreparedStatement statement, int place) throws SQLException {
    Column tenant = fenced(session);
    if (tenant == null) {
      return place;
    }
    binder(tenant.index()).bind(statement, place, session.tenant());
    return place + 1;
  }

  private @Nullable Column fenced(Session session) {
    return session.isFenced() ? entity.access().tenant().orElse(null) : null;
  }

  /** Of a value that a column is compared with. */
  Dialect.Binder binder(int column) {
    return binders[column];
  }

  /** Of a value that the table is to hold. */
  Dialect.Binder held(int column) {
    return held[column];
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

  /** Runs the statement and adds each of its rows to the list whose number the row ends with. */
  void readLists(PreparedStatement statement, List<List<Row>> lists) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        lists.get(result.getInt(readers.length + 1)).add(read(result));
      }
    }
  }

  /** The id, where it is all that a result has. */
  @Nullable Object readId(ResultSet result) throws SQLException {
    return readers[entity.id().index()].read(result, 1);
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
