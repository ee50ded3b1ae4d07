package dev.bluewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the tables of a database with the entities. */
final class SchemaCheck {

  /** A column as the database describes it. */
  record Found(String type, boolean nullable) {}

  private final Dialect dialect;

  SchemaCheck(Dialect dialect) {
    this.dialect = dialect;
  }

  /** One sentence for each difference; empty when the schema is right. */
  List<String> differences(Session session, List<Entity<?>> entities) throws SQLException {
    Map<String, Map<String, Found>> tables = read(session);
    List<String> differences = new ArrayList<>();
    for (Entity<?> entity : entities) {
      Map<String, Found> table = tables.get(entity.table());
      if (table == null) {
        differences.add("The table " + entity.table() + " is missing.");
      } else {
        entity.stored().forEach(column -> compare(entity, column, table, differences));
        unknown(entity, table, differences);
      }
      pairs(entity, tables, differences);
    }
    return differences;
  }

  private void pairs(
      Entity<?> entity, Map<String, Map<String, Found>> tables, List<String> differences) {
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany pairs) {
        Crossing crossing = pairs.crossing(entity);
        Map<String, Found> table = tables.get(crossing.table());
        if (table == null) {
          differences.add("The table " + crossing.table() + " is missing.");
        } else {
          half(crossing, crossing.from(), crossing.source(), table, differences);
          half(crossing, crossing.to(), crossing.target(), table, differences);
        }
      } else if (relation instanceof Relation.Tied(_, _, Relation.JoinTable view, _, _, _)) {
        view(view, tables.getOrDefault(view.name(), Map.of()), differences);
      }
    }
  }

  /** Of a view no database tells whether it may hold null. */
  private static void view(
      Relation.JoinTable view, Map<String, Found> found, List<String> differences) {
    if (!found.keySet().containsAll(List.of(view.own(), view.other()))) {
      differences.add(
          "The view %s with %s and %s is missing."
              .formatted(view.name(), view.own(), view.other()));
    }
  }

  private void half(
      Crossing crossing,
      String column,
      Entity<?> entity,
      Map<String, Found> table,
      List<String> differences) {
    Found wanted = new Found(dialect.sqlType(entity.id().type()), false);
    Found found = table.get(column);
    String name = crossing.table() + "." + column;
    if (found == null) {
      differences.add("The column " + name + " is missing.");
    } else if (!found.equals(wanted)) {
      differences.add(
          "The column %s is %s%s, not %s that refuses null."
              .formatted(name, found.type, found.nullable ? " or null" : "", wanted.type));
    }
  }

  /** The columns of all tables, by the names of both. */
  Map<String, Map<String, Found>> read(Session session) throws SQLException {
    Map<String, Map<String, Found>> tables = new HashMap<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet result = statement.executeQuery(dialect.columnsSql())) {
      while (result.next()) {
        tables
            .computeIfAbsent(result.getString(1), _ -> new HashMap<>())
            .put(
                result.getString(2),
                new Found(dialect.canonicalType(result.getString(3)), result.getInt(4) == 1));
      }
    }
    return tables;
  }

  private void compare(
      Entity<?> entity, Column column, Map<String, Found> table, List<String> differences) {
    Found found = table.get(column.sqlName());
    String name = entity.table() + "." + column.sqlName();
    if (found == null) {
      differences.add("The column " + name + " is missing.");
      return;
    }
    String wanted = dialect.sqlType(column.type());
    if (!found.type.equals(wanted)) {
      differences.add(different(name, found, wanted));
    }
    if (found.nullable != column.optional()) {
      differences.add(
          column.optional()
              ? "The column " + name + " refuses null, but " + column.name() + " is optional."
              : "The column " + name + " allows null, but " + column.name() + " is required.");
    }
  }

  /** Says that a column has another type. */
  static String different(String name, Found found, String wanted) {
    return "The column %s is %s, not %s.".formatted(name, found.type, wanted);
  }

  /** A column that no insert fills stops every insert when it is required. */
  private static void unknown(
      Entity<?> entity, Map<String, Found> table, List<String> differences) {
    List<String> known = entity.stored().stream().map(Column::sqlName).toList();
    table.forEach(
        (name, found) -> {
          if (!known.contains(name) && !found.nullable) {
            differences.add(
                "The column %s.%s is required, but %s does not know it."
                    .formatted(entity.table(), name, entity.name()));
          }
        });
  }
}
