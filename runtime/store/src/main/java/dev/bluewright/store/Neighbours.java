package dev.bluewright.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that others refer to, read and locked within the transaction of a batch.
 *
 * <p>Thread safety: for one thread.
 */
final class Neighbours {
  private final StoreSql sql;
  private final Session session;
  private final Map<Entity<?>, Map<Object, @Nullable Row>> known = new HashMap<>();

  Neighbours(StoreSql sql, Session session) {
    this.sql = sql;
    this.session = session;
  }

  /** A neighbour could not be read. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SQLException failure;

    Unreadable(SQLException failure) {
      super(failure);
      this.failure = failure;
    }

    SQLException failure() {
      return failure;
    }
  }

  /** The row with an id, or null where there is none. */
  @Nullable Row find(Entity<?> entity, Object id) {
    if (!of(entity).containsKey(id)) {
      read(entity, List.of(id));
    }
    return of(entity).get(id);
  }

  /** Reads and locks the rows with these ids, with one statement. */
  void read(Entity<?> entity, Collection<Object> ids) {
    read(entity, ids, true);
  }

  /**
   * Reads again what rows come to that are locked: the lock may have waited for others that changed
   * it.
   */
  void measure(Entity<?> entity, Collection<Object> ids) {
    read(entity, ids, false);
  }

  private void read(Entity<?> entity, Collection<Object> ids, boolean lock) {
    if (ids.isEmpty()) {
      return;
    }
    ids.forEach(id -> of(entity).put(id, null));
    try {
      for (Row row : sql.dialect().select(session, sql.of(entity), ids, lock)) {
        know(entity, row);
      }
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  /** Takes a row as it is about to be written. */
  void know(Entity<?> entity, Row row) {
    Object id = row.get(entity.id().index());
    if (id != null) {
      of(entity).put(id, row);
    }
  }

  /** Forgets what may have changed. */
  void forget() {
    known.clear();
  }

  private Map<Object, @Nullable Row> of(Entity<?> entity) {
    return known.computeIfAbsent(entity, _ -> new HashMap<>());
  }
}
