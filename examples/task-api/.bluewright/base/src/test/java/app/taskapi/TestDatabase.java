package app.taskapi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server for the tests of one run. From {@code system.database} of blueprint.yaml. */
final class TestDatabase {
  private static final String URL = start();

  private TestDatabase() {}

  /** The address of the server, which stops with this process. */
  static String url() {
    return URL;
  }

  /** What the database says that it is. */
  static String product() throws SQLException {
    try (var connection = DriverManager.getConnection(URL)) {
      return connection.getMetaData().getDatabaseProductName();
    }
  }

  /** How many rows a table has. */
  static long rows(String table) throws SQLException {
    try (var connection = DriverManager.getConnection(URL);
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String start() {
    try {
      return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }
}
