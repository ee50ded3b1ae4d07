package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom rows lead to by routes that go on beyond them: first it is told what will be asked of it,
 * then it asks the database, all together, one statement a route.
 *
 * <p>Thread safety: for one thread until it has read.
 */
final class Reached {
  /** Of no rows. */
  static final Reached NOTHING = new Reached();

  private static final int AT_ONCE = 256;
  private final IdentityHashMap<Route, Map<Object, Set<Object>>> expected =
      new IdentityHashMap<>(0);
  private final IdentityHashMap<Route, Set<Leading>> found = new IdentityHashMap<>(0);

  /** That the row that a route begins at leads to a person. */
  private record Leading(Object start, Object person) {}

  /** Takes in the questions of whether a reach of a viewer takes in a row. */
  void expect(Entity<?> entity, Reach reach, Viewer viewer, Row row) {
    Object person = viewer.id();
    if (person == null || reach.all() || entity.access().takesIn(reach, viewer, row, NOTHING)) {
      return;
    }
    for (Way way : reach.ways()) {
      Route route = entity.access().routes().of(way);
      Object start = row.get(route.start().index());
      if (!route.direct() && start != null) {
        expect(route, start, person);
      }
    }
  }

  /** Takes in all questions that may be asked of a row and a viewer. */
  void expect(Entity<?> entity, Viewer viewer, Row row) {
    Object person = viewer.id();
    for (Route route : entity.access().routes().far()) {
      Object start = row.get(route.start().index());
      if (start != null && person != null) {
        expect(route, start, person);
      }
    }
  }

  private void expect(Route route, Object start, Object person) {
    expected
        .computeIfAbsent(route, _ -> new LinkedHashMap<>())
        .computeIfAbsent(start, _ -> new LinkedHashSet<>())
        .add(person);
  }

  /** Asks what was told. */
  Reached read(Session session, Dialect dialect) throws SQLException {
    for (var each : expected.entrySet()) {
      Set<Leading> leading = found.computeIfAbsent(each.getKey(), _ -> new HashSet<>());
      for (List<Object> starts : RowBatches.parts(List.copyOf(each.getValue().keySet()), AT_ONCE)) {
        Set<Object> persons = new LinkedHashSet<>();
        starts.forEach(start -> persons.addAll(each.getValue().getOrDefault(start, Set.of())));
        for (List<Object> some : RowBatches.parts(List.copyOf(persons), AT_ONCE)) {
          read(session, dialect, each.getKey(), starts, some, leading);
        }
      }
    }
    expected.clear();
    return this;
  }

  private static void read(
      Session session,
      Dialect dialect,
      Route route,
      List<Object> starts,
      List<Object> persons,
      Set<Leading> leading)
      throws SQLException {
    RouteSql sql = new RouteSql(dialect, route);
    ColumnType start = route.from().id().type();
    ColumnType person = route.people().id().type();
    PreparedStatement statement =
        session.prepare(
            sql.leading(RowBatches.padded(starts.size()), RowBatches.padded(persons.size())));
    int next = RowBatches.bind(statement, 1, dialect.binder(start), starts);
    RowBatches.bind(statement, next, dialect.binder(person), persons);
    Dialect.Reader from = dialect.reader(start);
    Dialect.Reader to = dialect.reader(person);
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        leading.add(
            new Leading(
                Objects.requireNonNull(from.read(result, 1)),
                Objects.requireNonNull(to.read(result, 2))));
      }
    }
  }

  /** Whether the row that a route begins at leads to a person; not unless it was asked. */
  boolean leads(Route route, @Nullable Object start, Object person) {
    return start != null
        && found.getOrDefault(route, Set.of()).contains(new Leading(start, person));
  }
}
