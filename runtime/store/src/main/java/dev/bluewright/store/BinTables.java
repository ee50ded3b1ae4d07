package dev.bluewright.store;

import dev.bluewright.store.SchemaCheck.Found;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the tables of deleted rows where they are missing, and adds columns that entities have
 * since. Several processes may do so at the same moment.
 */
final class BinTables {
  private final StoreSql sql;
  private final Dialect dialect;
  private final SchemaCheck schema;

  BinTables(StoreSql sql) {
    this.sql = sql;
    dialect = sql.dialect();
    schema = new SchemaCheck(dialect);
  }

  /** One sentence for each column that is there and of another type; empty when all is right. */
  List<String> create(Session session) throws SQLException {
    Map<String, Map<String, String>> wanted = new LinkedHashMap<>();
    for (Bin bin : sql.bins().all()) {
      Map<String, String> columns = columns(bin);
      String key = "PRIMARY KEY (" + quoted(bin.rows().id().sqlName()) + ")";
      String at = bin.deletedAt().sqlName();
      make(session, bin.rows().table(), columns, List.of(key), List.of(BinSql.DELETION, at));
      wanted.put(bin.rows().table(), columns);
    }
    for (KeptLink link : sql.bins().links()) {
      Map<String, String> columns = columns(link);
      make(session, link.kept(), columns, List.of(), List.of(BinSql.DELETION));
      wanted.put(link.kept(), columns);
    }
    return wanted.isEmpty() ? List.of() : complete(session, wanted);
  }

  private Map<String, String> columns(Bin bin) {
    Map<String, String> columns = new LinkedHashMap<>();
    bin.rows().stored().forEach(each -> columns.put(each.sqlName(), type(each.type())));
    columns.put(BinSql.DELETION, type(new ColumnType.Uuid()));
    columns.put(BinSql.STEP, type(new ColumnType.Whole()));
    return columns;
  }

  private Map<String, String> columns(KeptLink link) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(link.crossing().from(), type(link.from().id().type()));
    columns.put(link.crossing().to(), type(link.to().id().type()));
    columns.put(BinSql.DELETION, type(new ColumnType.Uuid()));
    return columns;
  }

  private String type(ColumnType type) {
    return dialect.sqlType(type);
  }

  private void make(
      Session session,
      String table,
      Map<String, String> columns,
      List<String> keys,
      List<String> indexed)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    columns.forEach((name, type) -> lines.add(dialect.quote(name) + " " + type));
    lines.addAll(keys);
    if (dialect instanceof MariaDialect) {
      indexed.forEach(
          name -> lines.add("INDEX %s (%s)".formatted(index(table, name), quoted(name))));
    }
    KeptTables.execute(
        session,
        "CREATE TABLE IF NOT EXISTS %s (\n  %s\n)%s"
            .formatted(quoted(table), String.join(",\n  ", lines), KeptTables.ending(dialect)));
    if (!(dialect instanceof MariaDialect)) {
      for (String name : indexed) {
        KeptTables.execute(
            session,
            "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
                .formatted(index(table, name), quoted(table), quoted(name)));
      }
    }
  }

  /** An entity may have columns that it had not when the table was made. */
  private List<String> complete(Session session, Map<String, Map<String, String>> wanted)
      throws SQLException {
    Map<String, Map<String, Found>> there = schema.read(session);
    List<String> differences = new ArrayList<>();
    for (var table : wanted.entrySet()) {
      Map<String, Found> known = there.getOrDefault(table.getKey(), Map.of());
      for (var column : table.getValue().entrySet()) {
        Found found = known.get(column.getKey());
        String name = table.getKey() + "." + column.getKey();
        if (found == null) {
          add(session, table.getKey(), column.getKey(), column.getValue());
        } else if (!found.type().equals(column.getValue())) {
          differences.add(SchemaCheck.different(name, found, column.getValue()));
        }
      }
    }
    return differences;
  }

  private void add(Session session, String table, String column, String type) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(
          "ALTER TABLE %s ADD COLUMN %s %s".formatted(quoted(table), quoted(column), type));
    } catch (SQLException e) {
      if (!schema.read(session).getOrDefault(table, Map.of()).containsKey(column)) {
        throw e;
      } // another process added it at the same moment
    }
  }

  private String index(String table, String column) {
    return quoted(Names.constraint("ix", table, column));
  }

  private String quoted(String name) {
    return dialect.quote(name);
  }
}
