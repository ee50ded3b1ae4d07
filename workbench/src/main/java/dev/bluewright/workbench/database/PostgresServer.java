package dev.bluewright.workbench.database;

import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.io.IOException;
import java.nio.file.Files;
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
 * outside is nobody inside. A server left behind by a launcher that was killed together with its
 * watchdog is stopped before the new one starts. Thread safety: one thread.
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
    if (!folder.initialized("PG_VERSION")) {
      progress.step("setting up PostgreSQL in " + root);
      initialize(home, folder);
    }
    stopLeftover(folder);
    int port = ServerFolder.freePort();
    SupervisedProcess process = SupervisedProcess.start(recipe(home, folder, port));
    PostgresServer server = new PostgresServer(folder, process, port);
    server.awaitReady();
    return server;
  }

  private static void initialize(Path home, ServerFolder folder) {
    folder.password();
    List<String> command = new ArrayList<>(asSomebodyElseThanRoot());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + folder.data(),
            "--username=" + USER,
            "--pwfile=" + folder.secretFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    folder.runToEnd(command, Map.of());
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
        SupervisedProcess.StopSignal.INT,
        Duration.ofSeconds(20));
  }

  private static List<String> asSomebodyElseThanRoot() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }

  /** Stops a server that still runs on this data, by the id that it wrote into its lock file. */
  private static void stopLeftover(ServerFolder folder) {
    Path lock = folder.data().resolve("postmaster.pid");
    try {
      if (Files.exists(lock)) {
        long id = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        ProcessHandle.of(id).filter(PostgresServer::isPostgres).ifPresent(PostgresServer::stop);
      }
    } catch (IOException | NumberFormatException unreadable) {
      throw folder.serverFailed("left an unreadable lock file, " + lock);
    }
  }

  private static boolean isPostgres(ProcessHandle handle) {
    return handle.info().command().orElse("").endsWith("/postgres");
  }

  private static void stop(ProcessHandle leftover) {
    leftover.destroy();
    try {
      leftover.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    } catch (java.util.concurrent.CompletionException tooSlow) {
      leftover.destroyForcibly();
    }
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
