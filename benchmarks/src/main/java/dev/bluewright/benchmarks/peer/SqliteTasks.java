package dev.bluewright.benchmarks.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tasks in SQLite, one durable commit an insert, on one connection, as SQLite has one writer at a
 * time.
 *
 * <p>Thread safety: safe.
 */
final class SqliteTasks implements Tasks {
  private static final String COLUMNS =
      "id, title, description, completed, created_at, updated_at, version";

  private final PreparedStatement read;
  private final PreparedStatement list;
  private final PreparedStatement insert;

  private SqliteTasks(Connection connection) throws SQLException {
    this.read = connection.prepareStatement("SELECT " + COLUMNS + " FROM task WHERE id = ?");
    this.list = connection.prepareStatement("SELECT " + COLUMNS + " FROM task ORDER BY id LIMIT ?");
    this.insert =
        connection.prepareStatement(
            "INSERT INTO task (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)");
  }

  /** Opens DATABASE_URL with a write-ahead log and {@code synchronous=FULL}; makes the table. */
  static SqliteTasks open() throws SQLException {
    var connection = DriverManager.getConnection(System.getenv("DATABASE_URL"));
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS task (
            id text PRIMARY KEY, title text NOT NULL, description text, completed integer NOT NULL,
            created_at text NOT NULL, updated_at text NOT NULL, version integer NOT NULL) STRICT
          """);
    }
    return new SqliteTasks(connection);
  }

  @Override
  public synchronized Optional<Task> read(UUID id) throws SQLException {
    read.setString(1, id.toString());
    try (var rows = read.executeQuery()) {
      return rows.next() ? Optional.of(task(rows)) : Optional.empty();
    }
  }

  @Override
  public synchronized List<Task> list(int limit) throws SQLException {
    list.setInt(1, limit);
    try (var rows = list.executeQuery()) {
      var tasks = new ArrayList<Task>();
      while (rows.next()) {
        tasks.add(task(rows));
      }
      return tasks;
    }
  }

  @Override
  public synchronized void insert(Task task) throws SQLException {
    insert.setString(1, task.id().toString());
    insert.setString(2, task.title());
    insert.setString(3, task.description());
    insert.setBoolean(4, task.completed());
    insert.setString(5, task.createdAt().toString());
    insert.setString(6, task.updatedAt().toString());
    insert.setLong(7, task.version());
    insert.executeUpdate();
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        UUID.fromString(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        Instant.parse(row.getString(5)),
        Instant.parse(row.getString(6)),
        row.getLong(7));
  }
}
