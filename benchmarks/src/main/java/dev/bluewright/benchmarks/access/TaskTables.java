package dev.bluewright.benchmarks.access;

import dev.bluewright.benchmarks.access.People.Person;
import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.load.TaskTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** The tasks of both services, in a database each. Thread safety: one thread at a time. */
record TaskTables(PostgresServer postgres) {
  /** Makes the two databases. */
  void create() throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE open");
      statement.execute("CREATE DATABASE owned");
    }
  }

  String url(String name) {
    return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
  }

  /** Puts the same tasks in, of nobody or of each person in turn, and nothing else. */
  void fill(List<Person> people) throws SQLException {
    table("open").fill("", "");
    table("owned").fill(", owner_id", ", " + owner(people));
  }

  private TaskTable table(String name) {
    return new TaskTable(url(name), postgres.user());
  }

  /** Writes the ids, one a line, with the token of the owner. */
  static void writeIds(Path folder, List<Person> people) throws IOException {
    var ids = TaskTable.ids();
    Files.write(folder.resolve("open.txt"), ids);
    Files.write(
        folder.resolve("owned.txt"),
        IntStream.range(0, ids.size())
            .mapToObj(at -> ids.get(at) + " " + people.get((at + 1) % people.size()).token())
            .toList());
  }

  private static String owner(List<Person> people) {
    var ids = people.stream().map(person -> "'" + person.id() + "'").toList();
    return "(ARRAY[" + String.join(", ", ids) + "]::uuid[])[1 + n % " + people.size() + "]";
  }
}
