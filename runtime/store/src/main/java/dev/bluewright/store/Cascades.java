package dev.bluewright.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the database deletes or changes along with rows that are deleted, for the histories of those
 * rows. Where no entity below keeps one, nothing is asked.
 *
 * <p>Thread safety: immutable.
 */
final class Cascades {
  private final StoreSql sql;
  private final IdentityHashMap<Entity<?>, List<Referrer>> ways = new IdentityHashMap<>();

  Cascades(StoreSql sql) {
    this.sql = sql;
    if (sql.entities().stream().noneMatch(each -> each.history().isPresent())) {
      return;
    }
    for (Entity<?> entity : sql.entities()) {
      List<Referrer> down =
          waysTo(entity).stream().filter(way -> concerns(way, new HashSet<>())).toList();
      if (!down.isEmpty()) {
        ways.put(entity, down);
      }
    }
  }

  private List<Referrer> waysTo(Entity<?> entity) {
    return sql.referrers(entity).stream().filter(each -> !each.refuses()).toList();
  }

  /** Whether some history tells of what happens there, or of what happens because of it. */
  private boolean concerns(Referrer way, Set<Entity<?>> seen) {
    return way.from().history().isPresent()
        || (way.deletes()
            && seen.add(way.from())
            && waysTo(way.from()).stream().anyMatch(next -> concerns(next, seen)));
  }

  /** Whether the deletion of a row must be told of others. */
  boolean of(Entity<?> entity) {
    return ways.containsKey(entity);
  }

  /** The ways on which the deletion of a row comes to what has a history. */
  List<Referrer> ways(Entity<?> entity) {
    return ways.getOrDefault(entity, List.of());
  }

  /** Notes what goes with rows that are about to be deleted, by their ids, each by a viewer. */
  void note(Session session, Chronicle chronicle, Entity<?> entity, Map<Object, Viewer> deleted)
      throws SQLException {
    if (of(entity)) {
      new Descent(session, chronicle).from(entity, deleted);
    }
  }

  /** Notes that the rows which refer to one along a way are about to be deleted by a viewer. */
  void note(Session session, Chronicle chronicle, Referrer way, Object id, Viewer viewer)
      throws SQLException {
    if (way.from().history().isPresent() || of(way.from())) {
      new Descent(session, chronicle).along(way, Map.of(id, viewer));
    }
  }

  /** One walk down; a row that is gone is not met again, one that was changed is met as it is. */
  private final class Descent {
    private final Session session;
    private final Chronicle chronicle;
    private final IdentityHashMap<Entity<?>, Set<Object>> gone = new IdentityHashMap<>();
    private final IdentityHashMap<Entity<?>, Map<Object, Row>> cleared = new IdentityHashMap<>();

    Descent(Session session, Chronicle chronicle) {
      this.session = session;
      this.chronicle = chronicle;
    }

    void from(Entity<?> entity, Map<Object, Viewer> deleted) throws SQLException {
      gone.computeIfAbsent(entity, _ -> new HashSet<>()).addAll(deleted.keySet());
      for (Referrer way : ways(entity)) {
        along(way, deleted);
      }
    }

    void along(Referrer way, Map<Object, Viewer> deleted) throws SQLException {
      Map<Object, Viewer> next = new LinkedHashMap<>();
      for (Row row : sql.referring(session, way, deleted.keySet())) {
        Viewer viewer = deleted.get(row.get(way.column().index()));
        meet(way, row, Objects.requireNonNull(viewer), next);
      }
      if (!next.isEmpty()) {
        from(way.from(), next);
      }
    }

    private void meet(Referrer way, Row read, Viewer viewer, Map<Object, Viewer> next) {
      Object id = Objects.requireNonNull(read.get(way.from().id().index()));
      Set<Object> known = gone.computeIfAbsent(way.from(), _ -> new HashSet<>());
      if (known.contains(id)) {
        return;
      }
      Map<Object, Row> changed = cleared.computeIfAbsent(way.from(), _ -> new HashMap<>());
      Row before = changed.getOrDefault(id, read);
      if (way.deletes()) {
        known.add(id);
        next.put(id, viewer);
        chronicle.deleted(way.from(), before, viewer);
      } else {
        Row after = before.with(way.column().index(), null);
        changed.put(id, after);
        chronicle.changed(way.from(), before, after, Chronicle.UPDATE, viewer);
      }
    }
  }
}
