package dev.bluewright.workbench.database;

import dev.bluewright.blueprint.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables and views of a server's database, as whoever asks may see them. Stateless.
 *
 * @param kind which database it is; none that is a file
 */
record ExternalTables(Database kind) {
  private static final String POSTGRESQL =
      """
      SELECT format('%I.%I', n.nspname, c.relname), c.relkind IN ('v', 'm')
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'f')
        AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%'
      ORDER BY 1
      """;

  private static final String MARIADB =
      """
      SELECT concat('`', replace(table_name, '`', '``'), '`'), table_type = 'VIEW'
      FROM information_schema.tables WHERE table_schema = database() ORDER BY 1
      """;

  /** One of them, with its name as SQL writes it. */
  private record Table(String name, boolean view) {
    String drop() {
      return "DROP " + (view ? "VIEW" : "TABLE") + " IF EXISTS " + name + " CASCADE";
    }
  }

  /** Their names. */
  List<String> names(Connection connection) throws SQLException {
    return all(connection).stream().map(Table::name).toList();
  }

  /** Drops all of them. */
  void drop(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (kind != Database.POSTGRESQL) {
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      }
      for (var table : all(connection)) {
        statement.execute(table.drop());
      }
    }
  }

  private List<Table> all(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql())) {
      while (found.next()) {
        tables.add(new Table(found.getString(1), found.getBoolean(2)));
      }
    }
    return tables;
  }

  private String sql() {
    return switch (kind) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MARIADB;
      case SQLITE -> throw new IllegalStateException("a file is looked at as a file");
    };
  }
}
