package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Write;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes what is attached to the rows of one batch: one statement for all children of an entity,
 * one for all pairs of a relation.
 *
 * <p>Thread safety: for one thread.
 */
final class AttachmentBatch {
  private final StoreSql sql;
  private final RowStamper stamper;
  private final PairBatch pairs;
  private final Numbering numbering;
  private final Binning binning;

  /** A row, what is attached to it, and by whom. */
  record Holder(Object id, Attachments attached, Viewer viewer) {
    /** The row that a write leaves with what it attaches; empty where that is nothing. */
    static Optional<Holder> of(Write write, Row row, Attachments attached) {
      if (attached.isEmpty()) {
        return Optional.empty();
      }
      Object id = Objects.requireNonNull(row.get(write.entity().id().index()));
      return Optional.of(new Holder(id, attached, write.viewer()));
    }
  }

  /** New rows of one entity, and who adds each. */
  private record Children(List<Row> rows, List<Viewer> viewers) {
    Children() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Row row, Viewer viewer) {
      rows.add(row);
      viewers.add(viewer);
    }
  }

  AttachmentBatch(StoreSql sql, RowStamper stamper) {
    this.sql = sql;
    this.stamper = stamper;
    pairs = new PairBatch(sql.dialect());
    numbering = new Numbering(sql);
    binning = new Binning(sql);
  }

  /** Takes away what was attached by the relations that are named. */
  void clear(WriteWork work, List<Holder> holders) throws SQLException {
    Entity<?> entity = work.entity();
    for (Holder holder : holders) {
      for (Relation.HasMany relation : holder.attached.children().keySet()) {
        deleteChildren(work, relation, holder);
      }
      for (Relation.ManyToMany relation : holder.attached.pairs().keySet()) {
        pairs.clear(work.session(), relation.crossing(entity), holder.id, holder.viewer);
      }
    }
  }

  /** What was attached goes as if its parent did. */
  private void deleteChildren(WriteWork work, Relation.HasMany relation, Holder holder)
      throws SQLException {
    Referrer way = Referrer.replaced(relation);
    EntitySql child = sql.of(way.from());
    String those = "%s WHERE %s = ?".formatted(child.table(), child.quoted(way.column()));
    sql.cascades().note(work.session(), work.chronicle(), way, holder.id, holder.viewer);
    binning.deleting(work, way, holder.id);
    PreparedStatement statement = work.session().prepare("DELETE FROM " + those);
    sql.of(work.entity()).idBinder().bind(statement, 1, holder.id);
    statement.executeUpdate();
  }

  /** Adds what is attached. */
  void add(WriteWork work, List<Holder> holders) throws SQLException {
    Session session = work.session();
    Entity<?> entity = work.entity();
    Map<Entity<?>, Children> children = new LinkedHashMap<>();
    Map<Crossing, List<PairBatch.Pair>> crossed = new LinkedHashMap<>();
    for (Holder holder : holders) {
      holder
          .attached
          .children()
          .forEach((relation, rows) -> collect(holder, relation, rows, children));
      holder
          .attached
          .pairs()
          .forEach((relation, ids) -> collect(holder, relation.crossing(entity), ids, crossed));
    }
    for (var entry : children.entrySet()) {
      Children given = entry.getValue();
      List<Row> rows =
          numbering.fill(
              session,
              entry.getKey(),
              stamper.stamped(session, entry.getKey(), given.rows, work.now()),
              work.now());
      sql.dialect().insert(session, sql.of(entry.getKey()), rows);
      for (int i = 0; i < rows.size(); i++) {
        work.chronicle().created(entry.getKey(), rows.get(i), given.viewers.get(i));
      }
      rows.forEach(row -> work.touched().row(entry.getKey(), row));
      rows.forEach(row -> work.touched().timed(entry.getKey(), row, Timed.MANY));
    }
    for (var entry : crossed.entrySet()) {
      pairs.connect(session, entry.getKey(), entry.getValue());
    }
  }

  private static void collect(
      Holder holder, Relation.HasMany relation, List<Row> rows, Map<Entity<?>, Children> children) {
    if (rows.isEmpty()) {
      return;
    }
    int column = relation.column().index();
    Children all = children.computeIfAbsent(relation.target().get(), _ -> new Children());
    rows.forEach(row -> all.add(row.with(column, holder.id), holder.viewer));
  }

  private static void collect(
      Holder holder,
      Crossing crossing,
      List<Object> ids,
      Map<Crossing, List<PairBatch.Pair>> crossed) {
    if (!ids.isEmpty()) {
      List<PairBatch.Pair> all = crossed.computeIfAbsent(crossing, _ -> new ArrayList<>());
      ids.forEach(id -> all.add(new PairBatch.Pair(holder.id, id)));
    }
  }
}
