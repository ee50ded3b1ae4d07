package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The spans of time of all entities of a store in which no two rows may fall, and how the database
 * is asked whether some do; see docs/adr/0028.
 *
 * <p>Thread safety: immutable.
 */
final class Overlaps {
  private static final int AT_ONCE = 64;
  private static final int MOST_DIVIDED = 2048;
  private static final String OTHER = "other__";
  private final StoreSql sql;
  private final IdentityHashMap<Entity<?>, List<Asked>> asked = new IdentityHashMap<>();

  /** A span, and the statement that finds rows that overlap others, but for two conditions. */
  private record Asked(Span span, String start, String end) {
    String text(String others, int ids) {
      return start + others + end + "(" + EntitySql.marks(ids) + ")";
    }
  }

  Overlaps(StoreSql sql) {
    this.sql = sql;
    for (Entity<?> entity : sql.entities()) {
      if (!entity.spans().isEmpty()) {
        asked.put(entity, entity.spans().stream().map(span -> asked(entity, span)).toList());
      }
    }
  }

  private Asked asked(Entity<?> entity, Span span) {
    String own = sql.of(entity).table();
    String other = sql.dialect().quote(OTHER);
    String wanted = counts(entity, span, own).map(each -> each + " AND").orElse("");
    List<String> others = new ArrayList<>(met(entity, span, own, other));
    counts(entity, span, other).ifPresent(others::add);
    String id = name(own, entity.id());
    String start =
        "SELECT %s FROM %s WHERE %s EXISTS (SELECT 1 FROM %s AS %s WHERE %s"
            .formatted(id, own, wanted, own, other, String.join(" AND ", others));
    return new Asked(span, start, ") AND " + id + " IN ");
  }

  /** When a row meets another. */
  private List<String> met(Entity<?> entity, Span span, String own, String other) {
    Column from = entity.column(span.from());
    Column to = entity.column(span.to());
    List<String> met = new ArrayList<>();
    span.things(entity).forEach(each -> met.add(name(other, each) + " = " + name(own, each)));
    met.add(before(name(own, from), name(other, to), to));
    met.add(before(name(other, from), name(own, to), to));
    met.add(name(other, entity.id()) + " <> " + name(own, entity.id()));
    return met;
  }

  /** What has no end goes on. */
  private static String before(String begin, String end, Column to) {
    String sooner = begin + " < " + end;
    return to.optional()
        ? "(%s OR (%s IS NULL AND %s IS NOT NULL))".formatted(sooner, end, begin)
        : sooner;
  }

  /** Whether a row counts; empty where all do. */
  private Optional<String> counts(Entity<?> entity, Span span, String alias) {
    return Optional.ofNullable(span.unless())
        .map(unless -> "NOT " + FormulaSql.condition(entity, alias, unless, sql.dialect()));
  }

  private String name(String alias, Column column) {
    return alias + "." + sql.dialect().quote(column.sqlName());
  }

  /** Whether rows of an entity must not overlap. */
  boolean has(Entity<?> entity) {
    return asked.containsKey(entity);
  }

  /** Lets writers of entities wait for each other where there is no row that they all refer to. */
  void takeTurns(Session session, Touched touched) throws SQLException {
    for (Entity<?> entity : touched.timed().keySet()) {
      if (entity.spans().stream().anyMatch(span -> span.lock(entity).isEmpty())) {
        sql.bookkeeping().takeTurn(session, entity);
      }
    }
  }

  /**
   * Asks whether rows that were written overlap others; whoever writes others of the same thing
   * waits for this transaction.
   *
   * @throws Undone one does
   */
  void settle(Session session, Touched touched) throws SQLException {
    takeTurns(session, touched);
    for (var entry : touched.timed().entrySet()) {
      Map<Object, Timed> rows = entry.getValue();
      for (Asked each : asked.getOrDefault(entry.getKey(), List.of())) {
        for (List<Object> ids : RowBatches.parts(List.copyOf(rows.keySet()), AT_ONCE)) {
          if (!overlapping(session, entry.getKey(), each, ids, List.of()).isEmpty()) {
            Violation violation = each.span.violation(entry.getKey());
            throw new Undone(
                new Outcome.Broken(Part.STATE, List.of(violation)),
                division(session, entry.getKey(), each, rows));
          }
        }
      }
    }
  }

  /**
   * Rows that overlap others than those of this transaction are lost. Where there are none, the
   * first of those that overlap each other are done before the rest.
   */
  private Division division(Session session, Entity<?> entity, Asked each, Map<Object, Timed> rows)
      throws SQLException {
    if (rows.size() > MOST_DIVIDED
        || rows.values().stream().anyMatch(timed -> timed.write() == Timed.MANY)) {
      return Division.UNKNOWN;
    }
    List<Object> all = List.copyOf(rows.keySet());
    Set<Integer> lost = new HashSet<>();
    for (List<Object> ids : RowBatches.parts(all, AT_ONCE)) {
      overlapping(session, entity, each, ids, all)
          .forEach(id -> lost.add(Objects.requireNonNull(rows.get(id)).write()));
    }
    return new Division(
        lost, lost.isEmpty() ? Timed.later(entity, each.span, rows.values()) : Set.of());
  }

  /** Which rows overlap others than those that are left out. */
  private List<Object> overlapping(
      Session session, Entity<?> entity, Asked each, List<Object> ids, List<Object> leftOut)
      throws SQLException {
    EntitySql statements = sql.of(entity);
    int outside = leftOut.isEmpty() ? 0 : RowBatches.padded(leftOut.size());
    String others =
        outside == 0
            ? ""
            : " AND %s NOT IN (%s)"
                .formatted(name(sql.dialect().quote(OTHER), entity.id()), EntitySql.marks(outside));
    PreparedStatement statement = session.prepare(each.text(others, RowBatches.padded(ids.size())));
    int next = outside == 0 ? 1 : RowBatches.bind(statement, 1, statements.idBinder(), leftOut);
    RowBatches.bind(statement, next, statements.idBinder(), ids);
    List<Object> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(Objects.requireNonNull(statements.readId(result)));
      }
    }
    return found;
  }
}
