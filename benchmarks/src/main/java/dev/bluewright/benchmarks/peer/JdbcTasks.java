package dev.bluewright.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tasks in PostgreSQL, one statement a call, on a pool. Thread safety: safe. */
final class JdbcTasks implements Tasks {
  private static final String COLUMNS =
      "id, title, description, completed, created_at, updated_at, version";

  private final HikariDataSource pool;

  private JdbcTasks(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Opens a pool of 16 connections on the database that DATABASE_URL and DATABASE_USER name. */
  static JdbcTasks open() {
    var config = new HikariConfig();
    config.setJdbcUrl(System.getenv("DATABASE_URL"));
    config.setUsername(System.getenv("DATABASE_USER"));
    config.setPassword(System.getenv().getOrDefault("DATABASE_PASSWORD", ""));
    config.setMaximumPoolSize(16);
    return new JdbcTasks(new HikariDataSource(config));
  }

  @Override
  public Optional<Task> read(UUID id) throws SQLException {
    try (var connection = pool.getConnection();
        var statement =
            connection.prepareStatement("SELECT " + COLUMNS + " FROM task WHERE id = ?")) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(task(rows)) : Optional.empty();
      }
    }
  }

  @Override
  public List<Task> list(int limit) throws SQLException {
    try (var connection = pool.getConnection();
        var statement =
            connection.prepareStatement("SELECT " + COLUMNS + " FROM task ORDER BY id LIMIT ?")) {
      statement.setInt(1, limit);
      try (var rows = statement.executeQuery()) {
        var tasks = new ArrayList<Task>();
        while (rows.next()) {
          tasks.add(task(rows));
        }
        return tasks;
      }
    }
  }

  @Override
  public void insert(Task task) throws SQLException {
    try (var connection = pool.getConnection();
        var statement =
            connection.prepareStatement(
                "INSERT INTO task (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, task.id());
      statement.setString(2, task.title());
      statement.setString(3, task.description());
      statement.setBoolean(4, task.completed());
      statement.setObject(5, utc(task.createdAt()));
      statement.setObject(6, utc(task.updatedAt()));
      statement.setLong(7, task.version());
      statement.executeUpdate();
    }
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getLong(7));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
