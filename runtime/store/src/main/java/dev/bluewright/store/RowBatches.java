package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Statements for the databases that have no arrays: JDBC batches and padded IN lists. */
final class RowBatches {
  static final int LONGEST_LIST = 512;

  private RowBatches() {}

  static List<Row> select(
      Dialect dialect, Session session, EntitySql sql, Collection<Object> ids, boolean lock)
      throws SQLException {
    List<Row> rows = new ArrayList<>(ids.size());
    for (List<Object> part : parts(List.copyOf(ids), LONGEST_LIST)) {
      String text = sql.selectList(session, padded(part.size()), lock ? dialect.lock() : "");
      PreparedStatement statement = session.prepare(text);
      sql.bindWithin(session, statement, bind(statement, 1, sql.idBinder(), part));
      sql.readAll(statement, rows);
    }
    return rows;
  }

  static void insert(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    insert(session.prepare(sql.insertRow()), sql, sql.entity().stored(), rows);
  }

  /** Adds rows without their ids. */
  static void append(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    insert(
        session.prepare(session.text(sql, Session.Text.INSERT, sql::appendRow)),
        sql,
        sql.entity().given(),
        rows);
  }

  private static void insert(
      PreparedStatement statement, EntitySql sql, List<Column> columns, List<Row> rows)
      throws SQLException {
    for (Row row : rows) {
      int at = 1;
      for (Column column : columns) {
        sql.held(column.index()).bind(statement, at++, row.get(column.index()));
      }
      statement.addBatch();
    }
    statement.executeBatch();
  }

  static int update(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    PreparedStatement statement = session.prepare(sql.updateRow() + sql.within(session));
    int id = sql.entity().id().index();
    for (Row row : rows) {
      int at = 1;
      for (Column column : sql.entity().stored()) {
        if (column.index() != id) {
          sql.held(column.index()).bind(statement, at++, row.get(column.index()));
        }
      }
      sql.binder(id).bind(statement, at, row.get(id));
      sql.bindWithin(session, statement, at + 1);
      statement.addBatch();
    }
    return changed(statement.executeBatch());
  }

  static int delete(Session session, EntitySql sql, List<Object> ids) throws SQLException {
    PreparedStatement statement = session.prepare(sql.deleteRow() + sql.within(session));
    for (Object id : ids) {
      sql.idBinder().bind(statement, 1, id);
      sql.bindWithin(session, statement, 2);
      statement.addBatch();
    }
    return changed(statement.executeBatch());
  }

  /** A driver that sends the batch as one command may not know the count of each row. */
  private static int changed(int[] counts) {
    return Arrays.stream(counts).map(count -> count == Statement.SUCCESS_NO_INFO ? 1 : count).sum();
  }

  /**
   * Binds a list from a place on, {@linkplain #padded padded} with its last value; the place behind
   * it.
   */
  static int bind(PreparedStatement statement, int first, Dialect.Binder binder, List<?> values)
      throws SQLException {
    int size = padded(values.size());
    for (int i = 0; i < size; i++) {
      binder.bind(statement, first + i, values.get(Math.min(i, values.size() - 1)));
    }
    return first + size;
  }

  /** The list in parts of at most so many. */
  static <T> List<List<T>> parts(List<T> all, int most) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return parts;
  }

  /** Lists come in few lengths, so that few statements are prepared. */
  static int padded(int size) {
    int highest = Integer.highestOneBit(size);
    return highest == size ? size : highest << 1;
  }
}
