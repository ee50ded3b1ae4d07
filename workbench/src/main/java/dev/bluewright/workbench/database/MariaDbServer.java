package dev.bluewright.workbench.database;

import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real MariaDB for one project: durable, loopback only, with a password. It also serves projects
 * that name MySQL, which has no binaries to fetch; a person is told so. Thread safety: one thread.
 */
public final class MariaDbServer implements LocalDatabase {
  private static final String USER = "bluewright";
  private static final String DATABASE = "bluewright";

  private final ServerFolder folder;
  private final ServerProgram program;
  private final int port;

  private MariaDbServer(ServerFolder folder, ServerProgram program, int port) {
    this.folder = folder;
    this.program = program;
    this.port = port;
  }

  /**
   * Starts the server on the data in a folder, which is set up at the first time.
   *
   * @param cache where unpacked binaries are kept
   */
  public static MariaDbServer start(Path root, Path cache, Progress progress) {
    Path home = new ServerBinaries(progress, cache).mariaDb();
    ServerFolder folder = ServerFolder.at(root);
    if (!folder.initialized()) {
      progress.during("setting up MariaDB in " + root, () -> initialize(home, folder));
    }
    return progress.during("starting MariaDB", () -> started(home, folder, progress));
  }

  private static MariaDbServer started(Path home, ServerFolder folder, Progress progress) {
    int port = ServerFolder.freePort();
    ServerProgram program =
        ServerProgram.start(
            folder,
            recipe(home, folder, port),
            () -> answers(port, folder) || secured(port, folder),
            progress);
    return new MariaDbServer(folder, program, port);
  }

  private static Path initialize(Path home, ServerFolder folder) {
    Path draft = folder.freshDraft();
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + draft,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db"));
    command.addAll(accountOfRoot());
    folder.runToEnd(command, environment(home, folder));
    return folder.adopt(draft);
  }

  private static SupervisedProcess.Recipe recipe(Path home, ServerFolder folder, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + folder.data(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--disable-ssl", // a key for TLS takes seconds to make
                "--socket=mariadb.sock", // in the data's folder; a socket's full path has 107 bytes
                "--character-set-server=utf8mb4",
                "--skip-name-resolve"));
    command.addAll(accountOfRoot());
    return new SupervisedProcess.Recipe(
        command,
        environment(home, folder),
        folder.root(),
        Optional.of(folder.log()),
        folder.runFile(),
        SupervisedProcess.StopSignal.TERM,
        Duration.ofSeconds(20));
  }

  /** A server empties the folder for what is temporary as it starts, so no two may share one. */
  private static Map<String, String> environment(Path home, ServerFolder folder) {
    return Map.of(
        "LD_LIBRARY_PATH", home.resolve("libs").toString(),
        "TMPDIR", folder.temporary().toString());
  }

  private static List<String> accountOfRoot() {
    return ServerAccount.isRoot() ? List.of("--user=root") : List.of();
  }

  private static boolean answers(int port, ServerFolder folder) {
    try (Connection connection = DriverManager.getConnection(url(port), USER, folder.password())) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** At the first start: the project's account comes, and the open account of root goes. */
  private static boolean secured(int port, ServerFolder folder) {
    String open = "jdbc:mariadb://127.0.0.1:" + port + "/";
    try (Connection connection = DriverManager.getConnection(open, "root", "");
        Statement statement = connection.createStatement()) {
      String account = "'" + USER + "'@'127.0.0.1'";
      statement.execute("CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4");
      statement.execute("CREATE USER " + account + " IDENTIFIED BY '" + folder.password() + "'");
      statement.execute("GRANT ALL ON " + DATABASE + ".* TO " + account);
      statement.execute("DROP USER 'root'@'127.0.0.1', 'root'@'::1'");
      statement.execute("ALTER USER 'root'@'localhost' IDENTIFIED BY '" + folder.password() + "'");
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public String jdbcUrl() {
    return url(port);
  }

  private static String url(int port) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return folder.password();
  }

  @Override
  public void close() {
    program.close();
  }
}
