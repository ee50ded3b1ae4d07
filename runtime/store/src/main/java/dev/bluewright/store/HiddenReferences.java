package dev.bluewright.store;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.References.Reference;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the references of writes that lead to rows which their viewers may not read: for them such
 * a row is not there. Asks the database only for rows that some viewer may not read.
 *
 * <p>Thread safety: for one thread.
 */
final class HiddenReferences {
  private final StoreSql sql;
  private final Session session;
  private final Gate gate;
  private final Map<Write, List<Reference>> doubtful = new LinkedHashMap<>();
  private final Map<Entity<?>, Map<Object, Row>> rows = new HashMap<>();
  private Reached reached = Reached.NOTHING;

  /** Made for the writes that a gate lets through. */
  HiddenReferences(StoreSql sql, Session session, Gate gate) {
    this.sql = sql;
    this.session = session;
    this.gate = gate;
  }

  /** Whether a write refers to rows that its viewer may not read, as far as can be told unasked. */
  static boolean isDoubtful(Write write) {
    return !doubtful(write, null).isEmpty();
  }

  private static List<Reference> doubtful(Write write, @Nullable Row before) {
    if (write.viewer().service()) {
      return List.of();
    }
    List<Reference> references = References.of(write, before);
    references.removeIf(
        each -> !each.given() || Scope.reading(each.target(), write.viewer()).whole());
    return references;
  }

  /** Takes a write, of a row as it is before, into the questions that {@link #read} asks. */
  void expect(Write write, @Nullable Row before) {
    if (!gate.looksAround(write.viewer())
        && !(write instanceof Act)) { // an endpoint may make actions of its own
      return;
    }
    List<Reference> references = doubtful(write, before);
    if (!references.isEmpty()) {
      doubtful.put(write, references);
    }
  }

  /** Asks for the rows, with one statement an entity. */
  void read() throws SQLException {
    Map<Entity<?>, Set<Object>> wanted = new LinkedHashMap<>();
    for (List<Reference> references : doubtful.values()) {
      for (Reference each : references) {
        wanted.computeIfAbsent(each.target(), _ -> new LinkedHashSet<>()).add(each.id());
      }
    }
    for (var entry : wanted.entrySet()) {
      rows.put(entry.getKey(), rows(entry.getKey(), entry.getValue()));
    }
    if (wanted.keySet().stream().anyMatch(each -> each.access().routes().goFar())) {
      reached = reached();
    }
  }

  private Reached reached() throws SQLException {
    Reached asked = new Reached();
    doubtful.forEach(
        (write, references) -> {
          for (Reference each : references) {
            Row row = row(each);
            if (row != null) {
              asked.expect(
                  each.target(),
                  Scope.reading(each.target(), write.viewer()).reach(),
                  write.viewer(),
                  row);
            }
          }
        });
    return asked.read(session, sql.dialect());
  }

  private @Nullable Row row(Reference reference) {
    return rows.getOrDefault(reference.target(), Map.of()).get(reference.id());
  }

  private Map<Object, Row> rows(Entity<?> entity, Collection<Object> ids) throws SQLException {
    Map<Object, Row> found = HashMap.newHashMap(ids.size());
    for (Row row : sql.dialect().select(session, sql.of(entity), ids, false)) {
      found.put(Objects.requireNonNull(row.get(entity.id().index())), row);
    }
    return found;
  }

  /** What keeps a write from being done; null when nothing does. */
  @Nullable Outcome refusal(Write write) {
    List<String> places = new ArrayList<>(0);
    for (Reference each : doubtful.getOrDefault(write, List.of())) {
      Row row = row(each);
      if (row == null || !each.target().access().reaches("read", write.viewer(), row, reached)) {
        places.add(each.place());
      }
    }
    return places.isEmpty() ? null : new Conflict(Conflict.Kind.NO_SUCH_REFERENCE, places);
  }
}
