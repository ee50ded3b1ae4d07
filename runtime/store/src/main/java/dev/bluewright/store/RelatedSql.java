package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids that rows are related to: the first of each row, one more than asked for to know
 * whether there are more.
 *
 * <p>Thread safety: immutable.
 */
final class RelatedSql {
  private static final int MOST_PLACES = 64;
  private final Dialect dialect;
  private final Crossing crossing;
  private final int most;
  private final Dialect.Binder binder;

  /**
   * What is asked for: the related rows of one row.
   *
   * @param person who must own them, where only own rows are asked for, else null
   */
  record Place(Object source, @Nullable Object person) {}

  RelatedSql(Dialect dialect, Crossing crossing, int most) {
    this.dialect = dialect;
    this.crossing = crossing;
    this.most = most + 1;
    binder = dialect.binder(crossing.source().id().type());
  }

  /** Adds the ids of all rows that each place is related to. */
  void readAll(Session session, List<Place> places, Map<Place, List<Object>> ids)
      throws SQLException {
    for (List<Place> some : RowBatches.parts(places, RowBatches.LONGEST_LIST)) {
      PreparedStatement statement = session.prepare(text(RowBatches.padded(some.size())));
      RowBatches.bind(statement, 1, binder, some.stream().map(Place::source).toList());
      read(statement, null, ids);
    }
  }

  /** Adds the ids of the rows that each place is related to, of those that its person owns. */
  void readOwn(Session session, List<Place> places, Map<Place, List<Object>> ids)
      throws SQLException {
    Column owner = crossing.target().access().owner().orElseThrow();
    Dialect.Binder person = dialect.binder(owner.type());
    for (List<Place> some : RowBatches.parts(places, MOST_PLACES)) {
      int size = RowBatches.padded(some.size());
      PreparedStatement statement = session.prepare(ownText(owner, size));
      for (int i = 0; i < size; i++) {
        Place place = some.get(Math.min(i, some.size() - 1));
        binder.bind(statement, 2 * i + 1, place.source);
        person.bind(statement, 2 * i + 2, place.person);
      }
      read(statement, dialect.reader(owner.type()), ids);
    }
  }

  private void read(
      PreparedStatement statement, Dialect.@Nullable Reader person, Map<Place, List<Object>> ids)
      throws SQLException {
    Dialect.Reader from = dialect.reader(crossing.source().id().type());
    Dialect.Reader to = dialect.reader(crossing.target().id().type());
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        Object source = Objects.requireNonNull(from.read(result, 1));
        Place place = new Place(source, person == null ? null : person.read(result, 3));
        ids.computeIfAbsent(place, _ -> new ArrayList<>())
            .add(Objects.requireNonNull(to.read(result, 2)));
      }
    }
  }

  private String text(int sources) {
    return """
        SELECT f, t FROM (
          SELECT %1$s AS f, %2$s AS t, ROW_NUMBER() OVER (PARTITION BY %1$s ORDER BY %2$s) AS n
          FROM %3$s WHERE %1$s IN (%4$s)
        ) AS x WHERE n <= %5$d ORDER BY f, t"""
        .formatted(
            dialect.quote(crossing.from()),
            dialect.quote(crossing.to()),
            dialect.quote(crossing.table()),
            EntitySql.marks(sources),
            most);
  }

  private String ownText(Column owner, int places) {
    String from = "c." + dialect.quote(crossing.from());
    String to = "c." + dialect.quote(crossing.to());
    String person = "p." + dialect.quote(owner.sqlName());
    String place = "(" + from + " = ? AND " + person + " = ?)";
    return """
        SELECT f, t, o FROM (
          SELECT %1$s AS f, %2$s AS t, %3$s AS o,
            ROW_NUMBER() OVER (PARTITION BY %1$s, %3$s ORDER BY %2$s) AS n
          FROM %4$s AS c JOIN %5$s AS p ON p.%6$s = %2$s WHERE %7$s
        ) AS x WHERE n <= %8$d ORDER BY f, t"""
        .formatted(
            from,
            to,
            person,
            dialect.quote(crossing.table()),
            dialect.quote(crossing.target().table()),
            dialect.quote(crossing.target().id().sqlName()),
            String.join(" OR ", Collections.nCopies(places, place)),
            most);
  }
}
