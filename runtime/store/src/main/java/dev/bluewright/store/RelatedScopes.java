package dev.bluewright.store;

import dev.bluewright.store.RelatedSql.Place;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids that rows are related to, of those rows that lead to the person of each place by
 * some way: a list of its own for each place, all of them in one statement.
 *
 * <p>Thread safety: immutable.
 */
final class RelatedScopes {
  private static final int MOST_PLACES = 32;
  private final Dialect dialect;
  private final Crossing crossing;
  private final Scope scope;
  private final int most;

  RelatedScopes(Dialect dialect, Crossing crossing, Scope scope, int most) {
    this.dialect = dialect;
    this.crossing = crossing;
    this.scope = scope;
    this.most = most + 1;
  }

  /** Adds the ids of the rows that each place is related to, of those that its person reaches. */
  void read(Session session, List<Place> places, Map<Place, List<Object>> ids) throws SQLException {
    Dialect.Binder source = dialect.binder(crossing.source().id().type());
    for (List<Place> some : RowBatches.parts(places, MOST_PLACES)) {
      PreparedStatement statement = session.prepare(text(RowBatches.padded(some.size())));
      int at = 1;
      for (int i = 0; i < RowBatches.padded(some.size()); i++) {
        Place place = some.get(Math.min(i, some.size() - 1));
        source.bind(statement, at++, place.source());
        for (ScopeSql.Bound each : within(place.person()).bound()) {
          each.bind(statement, at++);
        }
      }
      read(statement, some, ids);
    }
  }

  private void read(PreparedStatement statement, List<Place> places, Map<Place, List<Object>> ids)
      throws SQLException {
    Dialect.Reader to = dialect.reader(crossing.target().id().type());
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        int place = result.getInt(1);
        if (place < places.size()) { // else it fills the statement up
          ids.computeIfAbsent(places.get(place), _ -> new ArrayList<>())
              .add(Objects.requireNonNull(to.read(result, 2)));
        }
      }
    }
  }

  private ScopeSql within(@Nullable Object person) {
    String to = "c." + dialect.quote(crossing.to());
    return ScopeSql.holding(dialect, to, crossing.target(), scope.of(person));
  }

  private String text(int places) {
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      lists.add(
          """
          SELECT * FROM (
            SELECT %1$d AS n, c.%2$s AS t FROM %3$s AS c
            WHERE c.%4$s = ? AND %5$s ORDER BY t LIMIT %6$d
          ) AS l%1$d\
          """
              .formatted(
                  i,
                  dialect.quote(crossing.to()),
                  dialect.quote(crossing.table()),
                  dialect.quote(crossing.from()),
                  within(null).text(),
                  most));
    }
    return String.join("\nUNION ALL\n", lists) + "\nORDER BY n, t";
  }
}
