package dev.bluewright.benchmarks.database;

import dev.bluewright.benchmarks.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL from its Maven artifact, with fsync and synchronous_commit on.
 *
 * <p>Thread safety: one thread at a time.
 */
public final class PostgresServer implements DatabaseServer {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path home;
  private final int port;
  private @Nullable ServerProcess process;

  private PostgresServer(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Unpacks the server into a folder, makes an empty cluster and starts it. */
  public static PostgresServer create(Path home) throws IOException, InterruptedException {
    Files.createDirectories(home);
    var archive = home.resolve("postgres.txz");
    try (var packed =
        Objects.requireNonNull(PostgresServer.class.getResourceAsStream(ARCHIVE), ARCHIVE)) {
      Files.copy(packed, archive);
    }
    Shell.run(home, List.of("tar", "xJf", archive.toString()));
    var server = new PostgresServer(home, Ports.free());
    Shell.run(
        home,
        server.command("initdb", "-A", "trust", "-E", "UTF8", "--no-locale", "-U", "postgres"));
    server.start();
    return server;
  }

  public int port() {
    return port;
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public String user() {
    return "postgres";
  }

  @Override
  public void start() throws IOException, InterruptedException {
    var command =
        command(
            "postgres",
            "-p" + port,
            "-k" + home.toAbsolutePath(),
            "-cfsync=on",
            "-csynchronous_commit=on",
            "-cmax_connections=200",
            "-cshared_buffers=256MB");
    process = ServerProcess.start(command, home.resolve("postgres.log"), jdbcUrl(), user());
  }

  @Override
  public void kill() throws InterruptedException {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.stop();
    }
  }

  /** PostgreSQL refuses to run as root; there it runs in a user namespace of its own. */
  private List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toAbsolutePath().toString());
    command.add("-D" + home.resolve("data").toAbsolutePath());
    command.addAll(Arrays.asList(arguments));
    return command;
  }
}
