package dev.bluewright.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.workbench.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalDatabaseTest {
  private static final Path CACHE =
      Path.of(System.getProperty("user.home"), ".cache", "bluewright");

  @TempDir Path folder;

  @Test
  void keepsPostgresDataAcrossRuns() throws Exception {
    keepsDataAcrossRuns(
        () -> PostgresServer.start(folder.resolve("pg"), CACHE, Progress.onStandardError()));
  }

  @Test
  void keepsMariaDbDataAcrossRuns() throws Exception {
    keepsDataAcrossRuns(
        () -> MariaDbServer.start(folder.resolve("maria"), CACHE, Progress.onStandardError()));
  }

  @Test
  void runsPostgresDurably() throws Exception {
    try (PostgresServer server =
        PostgresServer.start(folder.resolve("pg"), CACHE, Progress.onStandardError())) {
      assertThat(query(server, "SHOW fsync")).isEqualTo("on");
      assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  /** Else the start of one server would delete what the others keep for a statement. */
  @Test
  void givesMariaDbItsOwnFolderForWhatIsTemporary() throws Exception {
    Path root = folder.resolve("maria");
    try (MariaDbServer server = MariaDbServer.start(root, CACHE, Progress.onStandardError())) {
      assertThat(query(server, "SELECT @@tmpdir"))
          .isEqualTo(root.toRealPath().resolve("temporary").toString());
    }
  }

  private static void keepsDataAcrossRuns(Supplier<LocalDatabase> start) throws SQLException {
    try (LocalDatabase server = start.get()) {
      execute(server, "CREATE TABLE kept (word varchar(20))");
      execute(server, "INSERT INTO kept VALUES ('stays')");
    }
    try (LocalDatabase server = start.get()) {
      assertThat(query(server, "SELECT word FROM kept")).isEqualTo("stays");
    }
  }

  private static void execute(LocalDatabase server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalDatabase server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static Connection connect(LocalDatabase server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }
}
