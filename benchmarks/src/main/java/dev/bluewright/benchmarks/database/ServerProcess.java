package dev.bluewright.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a database server and its children. Thread safety: one thread at a time. */
final class ServerProcess {
  private static final Duration UP_WITHIN = Duration.ofSeconds(60);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(List<String> command, Path log, String jdbcUrl, String user)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var server = new ServerProcess(builder.start());
    Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
    server.awaitConnection(log, jdbcUrl, user);
    return server;
  }

  /** Kills the process and all of its children at once. */
  void kill() throws InterruptedException {
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    for (var child : children) {
      while (child.isAlive()) {
        Thread.sleep(5);
      }
    }
  }

  /** Sends SIGTERM; kills what has not ended after 20 s. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitConnection(Path log, String jdbcUrl, String user) throws InterruptedException {
    var begun = System.nanoTime();
    while (true) {
      try (var connection = DriverManager.getConnection(jdbcUrl, user, "")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() - begun > UP_WITHIN.toNanos()) {
          process.destroyForcibly();
          throw new IllegalStateException("the database does not start; its log is " + log, e);
        }
      }
      Thread.sleep(20);
    }
  }
}
