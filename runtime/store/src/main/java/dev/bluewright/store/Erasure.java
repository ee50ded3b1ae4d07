package dev.bluewright.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

/**
 * Forgets the histories of rows that go for good: of all that goes along with them, and of what
 * went before and belonged to them. Where no entity below keeps a history, nothing is asked.
 *
 * <p>Thread safety: immutable.
 */
final class Erasure {
  private final StoreSql sql;

  Erasure(StoreSql sql) {
    this.sql = sql;
  }

  /** Rows of an entity are about to go for good, and are locked. */
  void forget(Session session, Chronicle chronicle, Entity<?> entity, Collection<Object> ids)
      throws SQLException {
    if (!ids.isEmpty()) {
      new Descent(session, chronicle).from(entity, ids);
    }
  }

  /** One walk down, on which no row is met twice. */
  private final class Descent {
    private final Session session;
    private final Chronicle chronicle;
    private final IdentityHashMap<Entity<?>, Set<Object>> met = new IdentityHashMap<>();

    Descent(Session session, Chronicle chronicle) {
      this.session = session;
      this.chronicle = chronicle;
    }

    void from(Entity<?> entity, Collection<Object> ids) throws SQLException {
      Set<Object> known = met.computeIfAbsent(entity, _ -> new HashSet<>());
      Set<Object> next = new HashSet<>(ids);
      next.removeIf(id -> !known.add(id));
      if (next.isEmpty()) {
        return;
      }
      if (entity.history().isPresent()) {
        chronicle.forget(entity, next);
      }
      for (Referrer way : sql.cascades().ways(entity)) {
        if (way.deletes()) {
          from(way.from(), referring(way, next));
        }
      }
    }

    private Set<Object> referring(Referrer way, Set<Object> ids) throws SQLException {
      Set<Object> found = new HashSet<>();
      for (Row row : sql.referring(session, way, ids)) {
        found.add(Objects.requireNonNull(row.get(way.from().id().index())));
      }
      if (way.from().history().isPresent()) {
        found.addAll(new HistorySql(sql, way.from()).gone(session, way.column(), ids));
      }
      return found;
    }
  }
}
