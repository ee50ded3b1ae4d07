package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Counters by name, in a table of the store's own. Whoever takes from one has it until the
 * transaction ends.
 *
 * <p>Thread safety: immutable.
 */
final class Counters {
  private static final String TABLE = "bluewright_number";
  private static final String NAME = "name";
  private static final String NEXT = "next";
  private static final int LONGEST_NAME = 255;

  private final Dialect dialect;

  Counters(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What a counter that is new begins with. */
  @FunctionalInterface
  interface First {
    long read() throws SQLException;
  }

  /** Makes the table if it is missing. */
  void create(Session session) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS %s (%s varchar(%d) NOT NULL PRIMARY KEY, %s bigint NOT NULL)%s"
              .formatted(
                  dialect.quote(TABLE),
                  dialect.quote(NAME),
                  LONGEST_NAME,
                  dialect.quote(NEXT),
                  dialect instanceof MariaDialect
                      ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
                      : ""));
    }
  }

  /** Takes so many numbers in a row; the first of them. */
  long take(Session session, String name, int count, First first) throws SQLException {
    Long next = locked(session, name);
    if (next == null) {
      insert(session, name, first.read());
      next = locked(session, name);
      if (next == null) {
        throw new StoreException("STO-020", "There is no counter " + name + ".");
      }
    }
    PreparedStatement write =
        session.prepare(
            "UPDATE %s SET %s = ? WHERE %s = ?"
                .formatted(dialect.quote(TABLE), dialect.quote(NEXT), dialect.quote(NAME)));
    write.setLong(1, next + count);
    write.setString(2, name);
    write.executeUpdate();
    return next;
  }

  private @Nullable Long locked(Session session, String name) throws SQLException {
    PreparedStatement read =
        session.prepare(
            "SELECT %s FROM %s WHERE %s = ?%s"
                .formatted(
                    dialect.quote(NEXT),
                    dialect.quote(TABLE),
                    dialect.quote(NAME),
                    dialect.lock()));
    read.setString(1, name);
    try (ResultSet result = read.executeQuery()) {
      return result.next() ? (Long) result.getLong(1) : null;
    }
  }

  private void insert(Session session, String name, long first) throws SQLException {
    PreparedStatement made =
        session.prepare(
            "INSERT INTO %s (%s, %s) VALUES (?, ?)%s"
                .formatted(
                    dialect.quote(TABLE),
                    dialect.quote(NAME),
                    dialect.quote(NEXT),
                    dialect.unlessThere(dialect.quote(NAME))));
    made.setString(1, name);
    made.setLong(2, first);
    made.executeUpdate();
  }
}
