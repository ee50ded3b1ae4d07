package dev.bluewright.workbench.database;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL for one project: durable, loopback only, with a password.
 *
 * <p>PostgreSQL refuses to run as root; there it runs in a user namespace of its own, in which root
 * outside is nobody inside. Thread safety: one thread.
 */
public final class PostgresServer implements LocalDatabase {
  private static final String USER = "bluewright";
  private static final String DATABASE = "bluewright";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final ServerFolder folder;
  private final SupervisedProcess process;
  private final int port;

  private PostgresServer(ServerFolder folder, SupervisedProcess process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the server on the data in a folder, which is set up at the first time.
   *
   * @param cache where unpacked binaries are kept
   */
  public static PostgresServer start(Path root, Path cache, Progress progress) {
    Path home = new ServerBinaries(progress, cache).postgres();
    ServerFolder folder = ServerFolder.at(root);
    if (!folder.initialized()) {
      progress.step("setting up PostgreSQL in " + root);
      initialize(home, folder);
    }
    int port = ServerFolder.freePort();
    SupervisedProcess process = SupervisedProcess.start(recipe(home, folder, port));
    PostgresServer server = new PostgresServer(folder, process, port);
    server.awaitReady();
    return server;
  }

  private static void initialize(Path home, ServerFolder folder) {
    folder.password();
    Path draft = folder.freshDraft();
    List<String> command = new ArrayList<>(asSomebodyElseThanRoot());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + draft,
            "--username=" + USER,
            "--pwfile=" + folder.secretFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C"));
    folder.runToEnd(command, Map.of());
    folder.adopt(draft);
  }

  private static SupervisedProcess.Recipe recipe(Path home, ServerFolder folder, int port) {
    List<String> command = new ArrayList<>(asSomebodyElseThanRoot());
    command.addAll(
        List.of(
            home.resolve("bin/postgres").toString(),
            "-D",
            folder.data().toString(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories="));
    return new SupervisedProcess.Recipe(
        command,
        Map.of(),
        folder.root(),
        Optional.of(folder.log()),
        folder.runFile(),
        SupervisedProcess.StopSignal.INT,
        Duration.ofSeconds(20));
  }

  private static List<String> asSomebodyElseThanRoot() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    if (!ServerFolder.runs(List.of("unshare", "-U", "true"))) {
      throw new WorkbenchException(
          ExitCode.MACHINE,
          "PostgreSQL refuses to run as root, and this machine has no user namespaces (unshare -U)."
              + " Run Bluewright as another user, or give a running server with --database-url.");
    }
    return List.of("unshare", "-U");
  }

  private void awaitReady() {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end && process.alive()) {
      if (answered()) {
        return;
      }
      pause();
    }
    process.close();
    throw folder.serverFailed("did not start");
  }

  private boolean answered() {
    String maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(maintenance, USER, password());
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

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
    process.close();
  }
}
