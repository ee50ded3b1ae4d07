package app.boatclubapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A SQLite file for the tests of one run. From {@code system.database} of blueprint.yaml. */
final class TestDatabase {
  private static final String URL = start();

  private TestDatabase() {}

  /** The address of the file, which goes with this process. */
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
      var folder = Files.createTempDirectory("test-database");
      folder.toFile().deleteOnExit();
      var file = folder.resolve("test.db");
      for (var name : List.of("test.db", "test.db-wal", "test.db-shm")) {
        folder.resolve(name).toFile().deleteOnExit();
      }
      return "jdbc:sqlite:" + file;
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a test database", e);
    }
  }
}
