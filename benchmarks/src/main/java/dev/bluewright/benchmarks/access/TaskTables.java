package dev.bluewright.benchmarks.access;

import dev.bluewright.benchmarks.access.People.Person;
import dev.bluewright.benchmarks.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** The tasks of both services, 10,000 each, in a database each. Thread safety: one thread. */
record TaskTables(PostgresServer postgres) {
  private static final int ROWS = 10_000;
  private static final String ID = "01900000-0000-7000-8000-%012x";

  /** Makes the two databases. */
  void create() throws SQLException {
    execute(postgres.jdbcUrl(), "CREATE DATABASE open", "CREATE DATABASE owned");
  }

  String url(String name) {
    return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
  }

  /** Puts the same tasks in, of nobody or of each person in turn, and nothing else. */
  void fill(List<Person> people) throws SQLException {
    execute(url("open"), statements("", ""));
    execute(url("owned"), statements(", owner_id", ", " + owner(people)));
  }

  /** Writes the ids, one a line, with the token of the owner. */
  static void writeIds(Path folder, List<Person> people) throws IOException {
    var ids = IntStream.rangeClosed(1, ROWS).mapToObj(ID::formatted).toList();
    Files.write(folder.resolve("open.txt"), ids);
    Files.write(
        folder.resolve("owned.txt"),
        IntStream.range(0, ROWS)
            .mapToObj(at -> ids.get(at) + " " + people.get((at + 1) % people.size()).token())
            .toList());
  }

  private static String owner(List<Person> people) {
    var ids = people.stream().map(person -> "'" + person.id() + "'").toList();
    return "(ARRAY[" + String.join(", ", ids) + "]::uuid[])[1 + n % " + people.size() + "]";
  }

  private static String[] statements(String column, String value) {
    return new String[] {
      "TRUNCATE task",
      """
      INSERT INTO task (id, title, description, completed, created_at, updated_at, version%s)
      SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Task ' || n,
        'Written before the load, to be read under it.', false, now(), now(), 1%s
      FROM generate_series(1, 10000) AS n
      """
          .formatted(column, value),
      "VACUUM (ANALYZE) task",
      "CHECKPOINT"
    };
  }

  private void execute(String url, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(url, postgres.user(), "");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
