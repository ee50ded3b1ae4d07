package dev.bluewright.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table that all subjects share, with 10,000 tasks. Thread safety: one thread at a time. */
public record TaskTable(String jdbcUrl, String user) {
  private static final int ROWS = 10_000;
  private static final String ID = "01900000-0000-7000-8000-%012x";

  /** Makes the table where no service has migrated the database. */
  void create() throws SQLException {
    execute(
        """
        CREATE TABLE IF NOT EXISTS task (
          id uuid PRIMARY KEY, title varchar(200) NOT NULL, description text,
          completed boolean NOT NULL, created_at timestamptz(6) NOT NULL,
          updated_at timestamptz(6) NOT NULL, version bigint NOT NULL)
        """);
  }

  /** Puts the same tasks in, and nothing else. */
  void fill() throws SQLException {
    fill("", "");
  }

  /**
   * Puts the same tasks in, and nothing else.
   *
   * @param column one more column, after a comma, or nothing
   * @param value its value for the task {@code n}, likewise
   */
  public void fill(String column, String value) throws SQLException {
    execute(
        "TRUNCATE task",
        """
        INSERT INTO task (id, title, description, completed, created_at, updated_at, version%s)
        SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Task ' || n,
          'Written before the load, to be read under it.', false, now(), now(), 1%s
        FROM generate_series(1, 10000) AS n
        """
            .formatted(column, value),
        "VACUUM (ANALYZE) task",
        "CHECKPOINT");
  }

  /** Writes the ids, one a line. */
  static void writeIds(Path file) throws IOException {
    Files.write(file, ids());
  }

  /** The ids of the tasks, in the order of their numbers, which begin with 1. */
  public static List<String> ids() {
    return IntStream.rangeClosed(1, ROWS).mapToObj(ID::formatted).toList();
  }

  /** What the server says of its durability, and its version. */
  String settings() throws SQLException {
    return Stream.of("server_version", "fsync", "synchronous_commit")
        .map(this::setting)
        .collect(Collectors.joining(", "));
  }

  private String setting(String name) {
    try (var connection = DriverManager.getConnection(jdbcUrl, user, "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW " + name)) {
      rows.next();
      return name + " " + rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not show " + name, e);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl, user, "");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
