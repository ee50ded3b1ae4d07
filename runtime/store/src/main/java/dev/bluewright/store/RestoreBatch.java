package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings back deleted rows with all that went along with each. What must hold of rows is asked of
 * them as if they were new.
 *
 * <p>Thread safety: for one thread.
 */
final class RestoreBatch {
  private final StoreSql sql;
  private final BinSql texts;
  private final Binning binning;
  private final PairBatch pairs;
  private final Dialect.Binder deletionId;

  RestoreBatch(StoreSql sql) {
    this.sql = sql;
    texts = new BinSql(sql);
    binning = new Binning(sql);
    pairs = new PairBatch(sql.dialect());
    deletionId = sql.dialect().binder(new ColumnType.Uuid());
  }

  /** What a row belongs to is not there. */
  static Outcome alone() {
    return refused("gone", "What it belongs to is not there any longer; restore that first.");
  }

  private static Outcome refused(String code, String message) {
    return new Outcome.Broken(Part.STATE, List.of(new Violation("", code, message)));
  }

  void run(WriteWork work, List<Entry<Restore>> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    Bin bin = sql.bins().of(work.entity());
    Map<Object, Row> kept = kept(work, bin, entries);
    Reached reached = new Reached();
    for (Entry<Restore> entry : entries) {
      Row row = kept.get(entry.write.id);
      if (row != null) {
        reached.expect(bin.rows(), entry.write.viewer(), row);
      }
    }
    reached.read(work.session(), sql.dialect());
    for (Entry<Restore> entry : entries) {
      Row row = kept.remove(entry.write.id);
      Outcome refusal = refusal(bin, entry.write, row, reached);
      work.outcomes()[entry.index] = refusal == null ? restored(work, entry) : refusal;
    }
  }

  private Map<Object, Row> kept(WriteWork work, Bin bin, List<Entry<Restore>> entries)
      throws SQLException {
    Set<Object> ids = new LinkedHashSet<>();
    entries.forEach(entry -> ids.add(entry.write.id));
    Map<Object, Row> kept = new HashMap<>();
    for (Row row : sql.dialect().select(work.session(), sql.of(bin.rows()), ids, true)) {
      kept.put(Objects.requireNonNull(row.get(bin.rows().id().index())), row);
    }
    return kept;
  }

  private static @Nullable Outcome refusal(
      Bin bin, Restore write, @Nullable Row row, Reached reached) {
    if (row == null || !bin.rows().access().reaches("read", write.viewer(), row, reached)) {
      return new Outcome.Missing();
    }
    if (!bin.source().access().covers("restore", write.viewer())) {
      return new Outcome.Forbidden();
    }
    return row.get(bin.deletedAt().index()) == null
        ? refused("along", "It was deleted along with what it belongs to; restore that.")
        : null;
  }

  private Outcome restored(WriteWork work, Entry<Restore> entry) throws SQLException {
    Session session = work.session();
    UUID deletion = deletion(session, sql.bins().of(work.entity()), entry.write.id);
    Map<Entity<?>, List<Object>> back = putBack(session, deletion);
    stamp(work, entry.write.id);
    for (KeptLink link : sql.bins().links()) {
      if (link.pairs()) {
        pair(work, link, deletion);
      } else {
        refer(work, entry.write.viewer(), link, deletion);
      }
    }
    binning.erase(session, List.of(deletion));
    for (var each : back.entrySet()) {
      tell(work, entry, each.getKey(), each.getValue());
    }
    work.neighbours().forget();
    return new Outcome.Updated(
        sql.dialect()
            .select(session, sql.of(work.entity()), List.of(entry.write.id), false)
            .getFirst());
  }

  private UUID deletion(Session session, Bin bin, Object id) throws SQLException {
    PreparedStatement statement = session.prepare(texts.deletionOf(bin));
    sql.of(bin.source()).idBinder().bind(statement, 1, id);
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return (UUID)
          Objects.requireNonNull(sql.dialect().reader(new ColumnType.Uuid()).read(result, 1));
    }
  }

  /** Inserts the rows of a deletion, those that others refer to first; which they are. */
  private Map<Entity<?>, List<Object>> putBack(Session session, UUID deletion) throws SQLException {
    Map<Entity<?>, List<Object>> back = new LinkedHashMap<>();
    Map<Long, Bin> steps = new TreeMap<>();
    for (Bin bin : sql.bins().all()) {
      PreparedStatement statement = session.prepare(texts.gone(bin));
      deletionId.bind(statement, 1, deletion);
      EntitySql source = sql.of(bin.source());
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Object id = Objects.requireNonNull(source.readId(result));
          back.computeIfAbsent(bin.source(), _ -> new ArrayList<>()).add(id);
          steps.put(result.getLong(2), bin);
        }
      }
    }
    for (var step : steps.entrySet()) {
      PreparedStatement statement = session.prepare(texts.putBack(step.getValue()));
      deletionId.bind(statement, 1, deletion);
      statement.setLong(2, step.getKey());
      statement.executeUpdate();
    }
    for (var each : back.entrySet()) {
      sql.contents().restored(session, each.getKey(), each.getValue());
    }
    return back;
  }

  /** The row is another version of itself. */
  private void stamp(WriteWork work, Object id) throws SQLException {
    Entity<?> entity = work.entity();
    if (entity.version().isEmpty() && entity.updatedAt().isEmpty()) {
      return;
    }
    EntitySql statements = sql.of(entity);
    Row row = sql.dialect().select(work.session(), statements, List.of(id), false).getFirst();
    Row stamped = sql.stamp(entity).updated(row, row, work.now());
    for (Column column :
        Stream.of(entity.version(), entity.updatedAt()).flatMap(Optional::stream).toList()) {
      write(work.session(), statements, column, stamped);
    }
  }

  /** Writes one column of a row: what others move (ADR 33) is shown by a row, and not held. */
  private static void write(Session session, EntitySql statements, Column column, Row row)
      throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "UPDATE %s SET %s = ? WHERE %s = ?"
                .formatted(statements.table(), statements.name(column), statements.quotedId()));
    statements.held(column.index()).bind(statement, 1, row.get(column.index()));
    statements.idBinder().bind(statement, 2, row.get(statements.entity().id().index()));
    statement.executeUpdate();
  }

  private void pair(WriteWork work, KeptLink link, UUID deletion) throws SQLException {
    handOver(work.session(), link, link.crossing().from(), link.from(), deletion);
    handOver(work.session(), link, link.crossing().to(), link.to(), deletion);
    PreparedStatement statement = work.session().prepare(texts.pairs(link));
    deletionId.bind(statement, 1, deletion);
    Set<PairBatch.Pair> found = joined(statement, link);
    if (!found.isEmpty()) {
      pairs.connect(work.session(), link.crossing(), List.copyOf(found));
      found.forEach(pair -> work.touched().pair(link.crossing(), pair.from(), pair.to()));
    }
  }

  private void handOver(Session session, KeptLink link, String side, Entity<?> other, UUID deletion)
      throws SQLException {
    Bin waiting = sql.bins().find(other).orElse(null);
    if (waiting != null) {
      PreparedStatement statement = session.prepare(texts.handOver(link, side, waiting));
      deletionId.bind(statement, 1, deletion);
      deletionId.bind(statement, 2, deletion);
      statement.executeUpdate();
    }
  }

  private Set<PairBatch.Pair> joined(PreparedStatement statement, KeptLink link)
      throws SQLException {
    Dialect.Reader from = sql.dialect().reader(link.from().id().type());
    Dialect.Reader to = sql.dialect().reader(link.to().id().type());
    Set<PairBatch.Pair> found = new LinkedHashSet<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(
            new PairBatch.Pair(
                Objects.requireNonNull(from.read(result, 1)),
                Objects.requireNonNull(to.read(result, 2))));
      }
    }
    return found;
  }

  /** What referred to a row and refers to nothing yet, refers to it again. */
  private void refer(WriteWork work, Viewer viewer, KeptLink link, UUID deletion)
      throws SQLException {
    PreparedStatement statement = work.session().prepare(texts.pairs(link));
    deletionId.bind(statement, 1, deletion);
    Set<PairBatch.Pair> found = joined(statement, link);
    Column reference = Objects.requireNonNull(link.reference());
    EntitySql from = sql.of(link.from());
    for (PairBatch.Pair pair : found) {
      Row before =
          sql.dialect().select(work.session(), from, List.of(pair.from()), true).getFirst();
      if (before.get(reference.index()) == null) {
        Row after = before.with(reference.index(), pair.to());
        write(work.session(), from, reference, after);
        work.touched().row(link.from(), after);
        work.chronicle().changed(link.from(), before, after, Chronicle.UPDATE, viewer);
      }
    }
  }

  private void tell(WriteWork work, Entry<Restore> entry, Entity<?> entity, List<Object> ids)
      throws SQLException {
    for (Row row : sql.dialect().select(work.session(), sql.of(entity), ids, false)) {
      boolean itself =
          entity == work.entity() && entry.write.id.equals(row.get(entity.id().index()));
      work.touched().row(entity, row);
      work.touched().timed(entity, row, itself ? entry.index : Timed.MANY);
      work.chronicle().restored(entity, row, entry.write.viewer());
    }
  }
}
