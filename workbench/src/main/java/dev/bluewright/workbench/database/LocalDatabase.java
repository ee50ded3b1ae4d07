package dev.bluewright.workbench.database;

import java.nio.file.Path;

/**
 * A database server that runs for one project, on loopback, and stops with it.
 *
 * <p>Its data stays in the project's folder. Thread safety: one thread.
 */
public sealed interface LocalDatabase extends AutoCloseable permits PostgresServer, MariaDbServer {

  /** Where the binaries of servers are kept: a folder of the person's own. */
  static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "bluewright");
  }

  /** Where a service connects, as a JDBC URL without a secret. */
  String jdbcUrl();

  /** The account. */
  String user();

  /**
   * The account's password: generated at first start, kept in a file that its owner alone reads.
   */
  String password();

  /** Stops the server and waits until it has ended. */
  @Override
  void close();
}
