package dev.bluewright.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a batch adds to the histories of the rows that it changes: noted change by change, in order,
 * and written with one statement an entity before the commit.
 *
 * <p>Thread safety: for one thread.
 */
final class Chronicle {
  static final String CREATE = "create";
  static final String UPDATE = "update";
  static final String DELETE = "delete";
  static final String RESTORE = "restore";

  private final StoreSql sql;
  private final Instant now;
  private final Map<Entity<?>, List<Row>> entries = new LinkedHashMap<>(0);
  private final Map<Entity<?>, Set<Object>> forgotten = new LinkedHashMap<>(0);

  Chronicle(StoreSql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** A new row. */
  void created(Entity<?> entity, Row after, Viewer viewer) {
    if (entity.history().isPresent()) {
      note(entity, after, CREATE, viewer, null, Snapshot.of(sql.kept(entity), after));
    }
  }

  /** A row that an operation changed. */
  void changed(Entity<?> entity, Row before, Row after, String operation, Viewer viewer) {
    if (entity.history().isPresent()) {
      List<Column> columns = Snapshot.differing(sql.kept(entity), before, after);
      note(
          entity,
          before,
          operation,
          viewer,
          Snapshot.of(columns, before),
          Snapshot.of(columns, after));
    }
  }

  /** A row that is there no longer. */
  void deleted(Entity<?> entity, Row before, Viewer viewer) {
    if (entity.history().isPresent()) {
      note(entity, before, DELETE, viewer, Snapshot.of(sql.kept(entity), before), null);
    }
  }

  /** A row that is there again. */
  void restored(Entity<?> entity, Row after, Viewer viewer) {
    if (entity.history().isPresent()) {
      note(entity, after, RESTORE, viewer, null, Snapshot.of(sql.kept(entity), after));
    }
  }

  /** Rows of which nothing is told any longer. */
  void forget(Entity<?> entity, Collection<Object> ids) {
    forgotten.computeIfAbsent(entity, _ -> new LinkedHashSet<>()).addAll(ids);
  }

  private void note(
      Entity<?> entity,
      Row about,
      String operation,
      Viewer viewer,
      @Nullable String before,
      @Nullable String after) {
    Object id = Objects.requireNonNull(about.get(entity.id().index()));
    entries
        .computeIfAbsent(entity, _ -> new ArrayList<>())
        .add(Row.of(null, id, operation, now, viewer.id(), before, after));
  }

  /** Writes what was noted, and then forgets. */
  void write(Session session) throws SQLException {
    for (var entry : entries.entrySet()) {
      History history = entry.getKey().history().orElseThrow();
      sql.dialect().append(session, sql.of(history.entries()), entry.getValue());
    }
    for (var entry : forgotten.entrySet()) {
      new HistorySql(sql, entry.getKey()).forget(session, entry.getValue());
    }
  }
}
