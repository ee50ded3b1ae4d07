package dev.bluewright.store;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs viewers may write: who may change the source and read both. What a viewer may not
 * read is for that viewer not there.
 *
 * <p>Thread safety: for one thread.
 */
final class PairGate {
  private final StoreSql sql;

  PairGate(StoreSql sql) {
    this.sql = sql;
  }

  /** The writes that may be done; the others are answered. */
  List<Entry<Pair>> admitted(WriteWork work, List<Entry<Pair>> entries) throws SQLException {
    if (entries.stream().allMatch(entry -> free(entry.write))) {
      return entries;
    }
    Map<Entity<?>, Map<Object, Row>> rows = rows(work.session(), entries);
    Reached reached = reached(work.session(), entries, rows);
    List<Entry<Pair>> admitted = new ArrayList<>();
    for (Entry<Pair> entry : entries) {
      Outcome refusal = free(entry.write) ? null : refusal(entry.write, rows, reached);
      if (refusal == null) {
        admitted.add(entry);
      } else {
        work.outcomes()[entry.index] = refusal;
      }
    }
    return admitted;
  }

  /** Whether the viewer may do this whatever the rows are. */
  private boolean free(Pair write) {
    return write.crossing.source().access().reach("update", write.viewer()).whole()
        && (!sql.leads(write.crossing.reversed()) || write.viewer().service())
        && Scope.reading(write.crossing.source(), write.viewer()).whole()
        && Scope.reading(write.crossing.target(), write.viewer()).whole();
  }

  private Map<Entity<?>, Map<Object, Row>> rows(Session session, List<Entry<Pair>> entries)
      throws SQLException {
    Map<Entity<?>, Set<Object>> wanted = new HashMap<>();
    for (Entry<Pair> entry : entries) {
      Crossing crossing = entry.write.crossing;
      wanted.computeIfAbsent(crossing.source(), _ -> new LinkedHashSet<>()).add(entry.write.from);
      wanted.computeIfAbsent(crossing.target(), _ -> new LinkedHashSet<>()).add(entry.write.to);
    }
    Map<Entity<?>, Map<Object, Row>> rows = new HashMap<>();
    for (var entry : wanted.entrySet()) {
      Entity<?> entity = entry.getKey();
      Map<Object, Row> found = rows.computeIfAbsent(entity, _ -> new HashMap<>());
      for (Row row : sql.dialect().select(session, sql.of(entity), entry.getValue(), true)) {
        found.put(Objects.requireNonNull(row.get(entity.id().index())), row);
      }
    }
    return rows;
  }

  private Reached reached(
      Session session, List<Entry<Pair>> entries, Map<Entity<?>, Map<Object, Row>> rows)
      throws SQLException {
    Reached reached = new Reached();
    for (Entry<Pair> entry : entries) {
      Crossing crossing = entry.write.crossing;
      Viewer viewer = entry.write.viewer();
      Row from = row(rows, crossing.source(), entry.write.from);
      Row to = row(rows, crossing.target(), entry.write.to);
      if (from != null) {
        reached.expect(crossing.source(), viewer, from);
      }
      if (to != null) {
        reached.expect(crossing.target(), viewer, to);
      }
    }
    return reached.read(session, sql.dialect());
  }

  private @Nullable Outcome refusal(
      Pair write, Map<Entity<?>, Map<Object, Row>> rows, Reached reached) {
    Viewer viewer = write.viewer();
    Entity<?> source = write.crossing.source();
    Row from = row(rows, source, write.from);
    if (from == null || !source.access().reaches("read", viewer, from, reached)) {
      return nothing(write);
    }
    if (!source.access().reaches("update", viewer, from, reached)) {
      return new Outcome.Forbidden();
    }
    Entity<?> target = write.crossing.target();
    Row to = row(rows, target, write.to);
    if (to == null || !target.access().reaches("read", viewer, to, reached)) {
      return nothing(write);
    }
    return mayAdmit(write, to, reached) ? null : new Outcome.Forbidden();
  }

  /** Nobody makes a row lead to people by a pair who may not change that row. */
  private boolean mayAdmit(Pair write, Row to, Reached reached) {
    Entity<?> target = write.crossing.target();
    return !write.wanted
        || !sql.leads(write.crossing.reversed())
        || target.access().reaches("update", write.viewer(), to, reached);
  }

  private static @Nullable Row row(
      Map<Entity<?>, Map<Object, Row>> rows, Entity<?> entity, Object id) {
    return rows.getOrDefault(entity, Map.of()).get(id);
  }

  /** As if one of the two were not there: it cannot be in a pair, and is in none. */
  private static Outcome nothing(Pair write) {
    return write.wanted
        ? new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, List.of())
        : new Outcome.Paired();
  }
}
