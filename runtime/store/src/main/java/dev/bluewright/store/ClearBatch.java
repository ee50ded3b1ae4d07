package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Deletes all rows that a query lets through, each with its guards and its hook: all of them within
 * the transaction, or none.
 *
 * <p>Thread safety: for one thread.
 */
final class ClearBatch {
  private static final int AT_ONCE = 500;

  private final StoreSql sql;
  private final Binning binning;

  ClearBatch(StoreSql sql) {
    this.sql = sql;
    binning = new Binning(sql);
  }

  void run(WriteWork work, List<Entry<Clear>> entries) throws SQLException {
    for (Entry<Clear> entry : entries) {
      Reach reach = work.entity().access().reach("delete", entry.write.viewer());
      if (reach.none()) {
        work.outcomes()[entry.index] = new Outcome.Forbidden();
      } else {
        clear(work, entry.write, reach);
        work.outcomes()[entry.index] = new Outcome.Deleted();
      }
    }
  }

  /** Of the rows that the viewer may read, those that the viewer may delete. */
  private void clear(WriteWork work, Clear write, Reach reach) throws SQLException {
    Viewer viewer = write.viewer();
    Sight sight = Sight.within(Scope.of(reach, viewer), work.entity(), write.query, viewer);
    List<Row> locked = locked(work, write, sight);
    while (!locked.isEmpty()) {
      delete(work, write, locked);
      locked = locked(work, write, sight);
    }
  }

  /** Rows that another process deletes meanwhile may be read, and cannot be locked. */
  private List<Row> locked(WriteWork work, Clear write, Sight sight) throws SQLException {
    EntitySql entity = sql.of(work.entity());
    List<Row> rows = new ArrayList<>();
    Query some = write.query.atMost(AT_ONCE);
    entity.readAll(QuerySql.rows(sql.dialect(), entity, some, sight).prepare(work.session()), rows);
    if (rows.isEmpty()) {
      return rows;
    }
    rows = sql.dialect().select(work.session(), entity, ids(work.entity(), rows), true);
    return within(work, write.viewer(), sight, rows);
  }

  /** The rows that are still for the viewer once they are locked. */
  private List<Row> within(WriteWork work, Viewer viewer, Sight sight, List<Row> rows)
      throws SQLException {
    Access access = work.entity().access();
    Reached reached = new Reached();
    rows.forEach(row -> reached.expect(work.entity(), viewer, row));
    reached.read(work.session(), sql.dialect());
    return rows.stream()
        .filter(
            row ->
                sight.rows().stream()
                    .allMatch(scope -> access.takesIn(scope.reach(), viewer, row, reached)))
        .toList();
  }

  private void delete(WriteWork work, Clear write, List<Row> rows) throws SQLException {
    Entity<?> entity = work.entity();
    var known =
        new Alteration.Circumstances(
            sql.stamp(entity), sql.rules(entity), work.neighbours(), work.now());
    List<Object> ids = ids(entity, rows);
    for (int at = 0; at < rows.size(); at++) {
      Delete one = new Delete(entity, ids.get(at), null, write.hook);
      Outcome outcome = Alteration.of(one, rows.get(at), known).outcome();
      if (!(outcome instanceof Outcome.Deleted)) {
        throw new Undone(outcome);
      }
    }
    requireFree(work, ids);
    rows.forEach(row -> work.touched().row(entity, row));
    tell(work, write.viewer(), rows, ids);
    binning.deleting(work, entity, ids);
    int changed = sql.dialect().delete(work.session(), sql.of(entity), ids);
    if (changed != ids.size()) {
      throw new WriteBatch.RowsVanished(entity, ids.size(), changed);
    }
    work.neighbours().forget();
  }

  private void tell(WriteWork work, Viewer viewer, List<Row> rows, List<Object> ids)
      throws SQLException {
    Entity<?> entity = work.entity();
    rows.forEach(row -> work.chronicle().deleted(entity, row, viewer));
    if (sql.cascades().of(entity)) {
      Map<Object, Viewer> deleted = new LinkedHashMap<>();
      ids.forEach(id -> deleted.put(id, viewer));
      sql.cascades().note(work.session(), work.chronicle(), entity, deleted);
    }
  }

  private void requireFree(WriteWork work, List<Object> ids) throws SQLException {
    var barred = sql.reckonings().barred(work.session(), work.entity(), "delete", ids);
    if (!barred.isEmpty()) {
      List<Violation> first = barred.values().iterator().next();
      throw new Undone(new Outcome.Broken(Outcome.Broken.Part.STATE, first));
    }
  }

  private static List<Object> ids(Entity<?> entity, List<Row> rows) {
    int id = entity.id().index();
    return rows.stream().<Object>map(row -> Objects.requireNonNull(row.get(id))).toList();
  }
}
