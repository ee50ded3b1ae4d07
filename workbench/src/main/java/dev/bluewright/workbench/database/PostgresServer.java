package dev.bluewright.workbench.database;

import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL for one project: durable, loopback only, with a password.
 *
 * <p>PostgreSQL refuses to run as root; there it runs as a {@link ServerAccount}. Thread safety:
 * one thread.
 */
public final class PostgresServer implements LocalDatabase {
  private static final String USER = "bluewright";
  private static final String DATABASE = "bluewright";

  private final ServerFolder folder;
  private final ServerProgram program;
  private final int port;

  private PostgresServer(ServerFolder folder, ServerProgram program, int port) {
    this.folder = folder;
    this.program = program;
    this.port = port;
  }

  /**
   * Starts the server on the data in a folder, which is set up at the first time.
   *
   * @param cache where unpacked binaries are kept
   */
  public static PostgresServer start(Path root, Path cache, Progress progress) {
    Path home = new ServerBinaries(progress, cache).postgres();
    return start(root, home, ServerAccount.forPostgres(home), progress);
  }

  /** Whether this account may run the server at all; it refuses root. */
  public static boolean allowed() {
    return ServerAccount.allowed();
  }

  static PostgresServer start(Path root, Path home, ServerAccount account, Progress progress) {
    ServerFolder folder = ServerFolder.at(root);
    if (!folder.initialized()) {
      progress.during("setting up PostgreSQL in " + root, () -> initialize(home, account, folder));
    }
    account.own(folder.data());
    return progress.during("starting PostgreSQL", () -> started(home, account, folder, progress));
  }

  private static PostgresServer started(
      Path home, ServerAccount account, ServerFolder folder, Progress progress) {
    int port = ServerFolder.freePort();
    ServerProgram program =
        ServerProgram.start(
            folder, recipe(home, account, folder, port), () -> answers(port, folder), progress);
    return new PostgresServer(folder, program, port);
  }

  private static Path initialize(Path home, ServerAccount account, ServerFolder folder) {
    folder.password();
    Path draft = folder.freshDraft();
    List<String> command =
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + draft,
            "--username=" + USER,
            "--pwfile=" + folder.secretFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C");
    folder.runToEnd(account.command(command), Map.of());
    return folder.adopt(draft);
  }

  private static SupervisedProcess.Recipe recipe(
      Path home, ServerAccount account, ServerFolder folder, int port) {
    List<String> command =
        List.of(
            home.resolve("bin/postgres").toString(),
            "-D",
            folder.data().toString(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=");
    return new SupervisedProcess.Recipe(
        account.command(command),
        Map.of(),
        folder.root(),
        Optional.of(folder.log()),
        folder.runFile(),
        SupervisedProcess.StopSignal.INT,
        Duration.ofSeconds(20));
  }

  private static boolean answers(int port, ServerFolder folder) {
    String maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(maintenance, USER, folder.password());
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      return found.next();
    }
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
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
