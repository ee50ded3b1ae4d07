package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes pairs, each once however often it is written.
 *
 * <p>Thread safety: for one thread.
 */
final class PairBatch {
  private final Dialect dialect;

  /** Two rows' ids, in the direction of a crossing. */
  record Pair(Object from, Object to) {}

  PairBatch(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Adds the pairs that are not there. */
  void connect(Session session, Crossing crossing, List<Pair> pairs) throws SQLException {
    String from = dialect.quote(crossing.from());
    run(
        session,
        crossing,
        pairs,
        "INSERT INTO %s (%s, %s) VALUES (?, ?)%s"
            .formatted(
                dialect.quote(crossing.table()),
                from,
                dialect.quote(crossing.to()),
                dialect.unlessThere(from)));
  }

  /** Takes away the pairs that are there. */
  void disconnect(Session session, Crossing crossing, List<Pair> pairs) throws SQLException {
    run(
        session,
        crossing,
        pairs,
        "DELETE FROM %s WHERE %s = ? AND %s = ?"
            .formatted(
                dialect.quote(crossing.table()),
                dialect.quote(crossing.from()),
                dialect.quote(crossing.to())));
  }

  private void run(Session session, Crossing crossing, List<Pair> pairs, String text)
      throws SQLException {
    Dialect.Binder from = dialect.binder(crossing.source().id().type());
    Dialect.Binder to = dialect.binder(crossing.target().id().type());
    PreparedStatement statement = session.prepare(text);
    for (Pair pair : pairs) {
      from.bind(statement, 1, pair.from);
      to.bind(statement, 2, pair.to);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  /** Takes away all pairs of a row with those rows that a viewer may read: the others stay. */
  void clear(Session session, Crossing crossing, Object from, Viewer viewer) throws SQLException {
    Scope scope = Scope.reading(crossing.target(), viewer);
    if (scope.reach().none()) {
      return;
    }
    String text =
        "DELETE FROM %s WHERE %s = ?"
            .formatted(dialect.quote(crossing.table()), dialect.quote(crossing.from()));
    ScopeSql known =
        ScopeSql.holding(dialect, dialect.quote(crossing.to()), crossing.target(), scope);
    PreparedStatement statement =
        session.prepare(scope.whole() ? text : text + " AND " + known.text());
    dialect.binder(crossing.source().id().type()).bind(statement, 1, from);
    for (int i = 0; i < known.bound().size(); i++) {
      known.bound().get(i).bind(statement, i + 2);
    }
    statement.executeUpdate();
  }
}
