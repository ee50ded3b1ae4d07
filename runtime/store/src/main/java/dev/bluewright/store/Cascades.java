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
  private final IdentityHashMap<Entity<?>, List<Way>> ways = new IdentityHashMap<>();

  /** Rows of another entity that refer to a row, and do not keep it from being deleted. */
  record Way(Entity<?> from, Column reference, boolean deletes) {}

  Cascades(StoreSql sql) {
    this.sql = sql;
    if (sql.entities().stream().noneMatch(each -> each.history().isPresent())) {
      return;
    }
    for (Entity<?> entity : sql.entities()) {
      List<Way> down =
          waysTo(entity).stream().filter(way -> concerns(way, new HashSet<>())).toList();
      if (!down.isEmpty()) {
        ways.put(entity, down);
      }
    }
  }

  private List<Way> waysTo(Entity<?> entity) {
    return sql.referencesTo(entity).stream()
        .filter(each -> each.way().onDelete() != Relation.OnDelete.REFUSE)
        .map(
            each ->
                new Way(
                    each.from(),
                    each.way().column(),
                    each.way().onDelete() == Relation.OnDelete.CASCADE))
        .toList();
  }

  /** Whether some history tells of what happens there, or of what happens because of it. */
  private boolean concerns(Way way, Set<Entity<?>> seen) {
    return way.from.history().isPresent()
        || (way.deletes
            && seen.add(way.from)
            && waysTo(way.from).stream().anyMatch(next -> concerns(next, seen)));
  }

  /** Whether the deletion of a row must be told of others. */
  boolean of(Entity<?> entity) {
    return ways.containsKey(entity);
  }

  /** Notes what goes with rows that are about to be deleted, by their ids, each by a viewer. */
  void note(Session session, Chronicle chronicle, Entity<?> entity, Map<Object, Viewer> deleted)
      throws SQLException {
    if (of(entity)) {
      new Descent(session, chronicle).from(entity, deleted);
    }
  }

  /** Notes that the rows which refer to one along a way are about to be deleted by a viewer. */
  void note(Session session, Chronicle chronicle, Way way, Object id, Viewer viewer)
      throws SQLException {
    if (way.from.history().isPresent() || of(way.from)) {
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
      for (Way way : ways.getOrDefault(entity, List.of())) {
        along(way, deleted);
      }
    }

    void along(Way way, Map<Object, Viewer> deleted) throws SQLException {
      Map<Object, Viewer> next = new LinkedHashMap<>();
      for (Row row : sql.referring(session, way.from, way.reference, deleted.keySet())) {
        Viewer viewer = deleted.get(row.get(way.reference.index()));
        meet(way, row, Objects.requireNonNull(viewer), next);
      }
      if (!next.isEmpty()) {
        from(way.from, next);
      }
    }

    private void meet(Way way, Row read, Viewer viewer, Map<Object, Viewer> next) {
      Object id = Objects.requireNonNull(read.get(way.from.id().index()));
      Set<Object> known = gone.computeIfAbsent(way.from, _ -> new HashSet<>());
      if (known.contains(id)) {
        return;
      }
      Map<Object, Row> changed = cleared.computeIfAbsent(way.from, _ -> new HashMap<>());
      Row before = changed.getOrDefault(id, read);
      if (way.deletes) {
        known.add(id);
        next.put(id, viewer);
        chronicle.deleted(way.from, before, viewer);
      } else {
        Row after = before.with(way.reference.index(), null);
        changed.put(id, after);
        chronicle.changed(way.from, before, after, Chronicle.UPDATE, viewer);
      }
    }
  }
}
