package dev.bluewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the tables of deleted rows where they are missing, and adds columns that entities have
 * since.
 */
final class BinTables {
  private final StoreSql sql;
  private final Dialect dialect;

  BinTables(StoreSql sql) {
    this.sql = sql;
    dialect = sql.dialect();
  }

  void create(Session session) throws SQLException {
    if (sql.bins().all().isEmpty()) {
      return;
    }
    Map<String, Set<String>> there = there(session);
    for (Bin bin : sql.bins().all()) {
      Map<String, String> columns = new LinkedHashMap<>();
      bin.rows().stored().forEach(each -> columns.put(each.sqlName(), type(each.type())));
      columns.put(BinSql.DELETION, type(new ColumnType.Uuid()));
      columns.put(BinSql.STEP, type(new ColumnType.Whole()));
      String key = "PRIMARY KEY (" + dialect.quote(bin.rows().id().sqlName()) + ")";
      String at = bin.deletedAt().sqlName();
      make(session, bin.rows().table(), columns, List.of(key), List.of(BinSql.DELETION, at));
      add(session, bin.rows().table(), columns, there);
    }
    for (KeptLink link : sql.bins().links()) {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put(link.crossing().from(), type(link.from().id().type()));
      columns.put(link.crossing().to(), type(link.to().id().type()));
      columns.put(BinSql.DELETION, type(new ColumnType.Uuid()));
      make(session, link.kept(), columns, List.of(), List.of(BinSql.DELETION));
    }
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
  private void add(
      Session session, String table, Map<String, String> columns, Map<String, Set<String>> there)
      throws SQLException {
    Set<String> known = there.getOrDefault(table, columns.keySet());
    for (var column : columns.entrySet()) {
      if (!known.contains(column.getKey())) {
        KeptTables.execute(
            session,
            "ALTER TABLE %s ADD COLUMN %s %s"
                .formatted(quoted(table), quoted(column.getKey()), column.getValue()));
      }
    }
  }

  private Map<String, Set<String>> there(Session session) throws SQLException {
    Map<String, Set<String>> tables = new HashMap<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet result = statement.executeQuery(dialect.columnsSql())) {
      while (result.next()) {
        tables.computeIfAbsent(result.getString(1), _ -> new HashSet<>()).add(result.getString(2));
      }
    }
    return tables;
  }

  private String index(String table, String column) {
    return quoted(Names.constraint("ix", table, column));
  }

  private String quoted(String name) {
    return dialect.quote(name);
  }
}
