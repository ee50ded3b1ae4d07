package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Counters by name, in a table of the store's own. Whoever takes from one has it until the
 * transaction ends.
 *
 * <p>Thread safety: immutable.
 */
final class Counters {
  private static final int LONGEST_NAME = 255;

  private final Dialect dialect;
  private final String table;
  private final String name;
  private final String next;

  Counters(Dialect dialect, String table) {
    this.dialect = dialect;
    this.table = dialect.quote(table);
    name = dialect.quote("name");
    next = dialect.quote("next");
  }

  /** What a counter that is new begins with. */
  @FunctionalInterface
  interface First {
    long read() throws SQLException;
  }

  /** Makes the table if it is missing. */
  void create(Session session) throws SQLException {
    KeptTables.execute(
        session,
        "CREATE TABLE IF NOT EXISTS %s (%s %s NOT NULL PRIMARY KEY, %s %s NOT NULL)%s"
            .formatted(
                table,
                name,
                dialect.sqlType(new ColumnType.Text(LONGEST_NAME)),
                next,
                dialect.sqlType(new ColumnType.Whole()),
                KeptTables.ending(dialect)));
  }

  /** Takes so many numbers in a row; the first of them. */
  long take(Session session, String counter, int count, First first) throws SQLException {
    long number = hold(session, counter, first);
    PreparedStatement write =
        session.prepare("UPDATE %s SET %s = ? WHERE %s = ?".formatted(table, next, name));
    write.setLong(1, number + count);
    write.setString(2, counter);
    write.executeUpdate();
    return number;
  }

  /**
   * Waits until no other transaction has a counter, which is made if it is missing, and has it
   * until the end; the number that comes next.
   */
  long hold(Session session, String counter, First first) throws SQLException {
    Long number = locked(session, counter);
    if (number == null) {
      insert(session, counter, first.read());
      number = locked(session, counter);
    }
    if (number == null) {
      throw new StoreException("STO-020", "There is no counter " + counter + ".");
    }
    return number;
  }

  private @Nullable Long locked(Session session, String counter) throws SQLException {
    PreparedStatement read =
        session.prepare(
            "SELECT %s FROM %s WHERE %s = ?%s".formatted(next, table, name, dialect.lock()));
    read.setString(1, counter);
    try (ResultSet result = read.executeQuery()) {
      return result.next() ? (Long) result.getLong(1) : null;
    }
  }

  private void insert(Session session, String counter, long first) throws SQLException {
    PreparedStatement made =
        session.prepare(
            "INSERT INTO %s (%s, %s) VALUES (?, ?)%s"
                .formatted(table, name, next, dialect.unlessThere(name)));
    made.setString(1, counter);
    made.setLong(2, first);
    made.executeUpdate();
  }
}
