package dev.bluewright.benchmarks.database;

import java.io.IOException;

/**
 * A real database server in a process of its own, on 127.0.0.1, with durable commits.
 *
 * <p>Thread safety: one thread at a time.
 */
public interface DatabaseServer extends AutoCloseable {
  /** Its JDBC address. */
  String jdbcUrl();

  String user();

  /** Starts the server on its data, waits until it takes connections. */
  void start() throws IOException, InterruptedException;

  /** Kills every process of the server as {@code kill -9} does. */
  void kill() throws InterruptedException;

  @Override
  void close();
}
