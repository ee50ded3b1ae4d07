package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers rows without gaps, right before they are inserted and after all else that may refuse one
 * of them alone. A counter is locked from then until the transaction ends, so that a number that is
 * rolled back is the next one's; see docs/adr/0041.
 *
 * <p>Thread safety: immutable.
 */
final class Numbering {
  private final StoreSql sql;
  private final Counters counters;

  Numbering(StoreSql sql) {
    this.sql = sql;
    counters = new Counters(sql.dialect(), "bluewright_number");
  }

  /** Makes the table of the counters if it is missing and some entity numbers its rows. */
  void create(Session session) throws SQLException {
    if (sql.entities().stream().anyMatch(Entity::numbers)) {
      counters.create(session);
    }
  }

  /** The rows with their numbers. */
  List<Row> fill(Session session, Entity<?> entity, List<Row> rows, Instant now)
      throws SQLException {
    if (!entity.numbers()) {
      return rows;
    }
    List<Row> filled = rows;
    for (Column column : entity.columns()) {
      if (entity.findGenerated(column).orElse(null) instanceof Generated.Numbered numbered) {
        filled = fill(session, entity, column, numbered, filled, now);
      }
    }
    return filled;
  }

  private List<Row> fill(
      Session session,
      Entity<?> entity,
      Column column,
      Generated.Numbered numbered,
      List<Row> rows,
      Instant now)
      throws SQLException {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String span = new NumberPattern(numbered.pattern()).span(day);
    Column per = numbered.per().isEmpty() ? null : entity.column(numbered.per());
    Map<String, List<Integer>> places = new TreeMap<>(); // always in one order
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(column.index()) == null) {
        Object of = per == null ? "" : String.valueOf(rows.get(i).get(per.index()));
        places.computeIfAbsent(of + "/" + span, _ -> new ArrayList<>()).add(i);
      }
    }
    List<Row> filled = new ArrayList<>(rows);
    for (var each : places.entrySet()) {
      List<Integer> group = each.getValue();
      String name = entity.table() + "." + column.sqlName() + "/" + each.getKey();
      Object of = per == null ? null : rows.get(group.getFirst()).get(per.index());
      long next =
          counters.take(
              session, name, group.size(), () -> first(session, entity, column, numbered, per, of));
      for (int place : group) {
        filled.set(place, rows.get(place).with(column.index(), value(numbered, span, next++)));
      }
    }
    return filled;
  }

  private static Object value(Generated.Numbered numbered, String span, long number) {
    return numbered.pattern().isEmpty() ? (Object) number : NumberPattern.numbered(span, number);
  }

  /** Whole numbers go on from the highest that is there. */
  private long first(
      Session session,
      Entity<?> entity,
      Column column,
      Generated.Numbered numbered,
      @Nullable Column per,
      @Nullable Object of)
      throws SQLException {
    if (!numbered.pattern().isEmpty()) {
      return 1;
    }
    EntitySql statements = sql.of(entity);
    String which = per == null ? "" : " WHERE " + statements.name(per) + " = ?";
    PreparedStatement statement =
        session.prepare(
            "SELECT COALESCE(MAX(%s), 0) + 1 FROM %s%s"
                .formatted(statements.name(column), statements.table(), which));
    if (per != null) {
      statements.binder(per.index()).bind(statement, 1, of);
    }
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
