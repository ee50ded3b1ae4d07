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
import java.util.stream.Collectors;

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
    List<Column> things = things(entity, numbered);
    Map<String, List<Integer>> places = new TreeMap<>(); // always in one order
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(column.index()) == null) {
        places
            .computeIfAbsent(said(things, rows.get(i)) + "/" + span, _ -> new ArrayList<>())
            .add(i);
      }
    }
    List<Row> filled = new ArrayList<>(rows);
    for (var each : places.entrySet()) {
      List<Integer> group = each.getValue();
      String name = entity.table() + "." + column.sqlName() + "/" + each.getKey();
      Row one = rows.get(group.getFirst());
      long next =
          counters.take(
              session,
              name,
              group.size(),
              () -> first(session, entity, column, numbered, things, one));
      for (int place : group) {
        filled.set(place, rows.get(place).with(column.index(), value(numbered, span, next++)));
      }
    }
    return filled;
  }

  /** The columns that say of what rows are counted: of a tenant, and of what is named. */
  private static List<Column> things(Entity<?> entity, Generated.Numbered numbered) {
    List<Column> things = new ArrayList<>(entity.access().tenant().stream().toList());
    if (!numbered.per().isEmpty()) {
      things.add(entity.column(numbered.per()));
    }
    return things;
  }

  private static String said(List<Column> things, Row row) {
    return things.stream()
        .map(thing -> String.valueOf(row.get(thing.index())))
        .collect(Collectors.joining("/"));
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
      List<Column> things,
      Row one)
      throws SQLException {
    if (!numbered.pattern().isEmpty()) {
      return 1;
    }
    EntitySql statements = sql.of(entity);
    String which =
        things.stream()
            .map(thing -> statements.name(thing) + " = ?")
            .collect(Collectors.joining(" AND "));
    PreparedStatement statement =
        session.prepare(
            "SELECT COALESCE(MAX(%s), 0) + 1 FROM %s%s"
                .formatted(
                    statements.name(column),
                    statements.table(),
                    things.isEmpty() ? "" : " WHERE " + which));
    for (int i = 0; i < things.size(); i++) {
      int thing = things.get(i).index();
      statements.binder(thing).bind(statement, i + 1, one.get(thing));
    }
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
