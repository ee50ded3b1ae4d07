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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tasks of the three services, in a database each. Thread safety: one thread at a time. */
record TaskTables(PostgresServer postgres) {
  /** Makes the three databases. */
  void create() throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE open");
      statement.execute("CREATE DATABASE owned");
      statement.execute("CREATE DATABASE shelved");
    }
  }

  String url(String name) {
    return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
  }

  /** Makes as many shelves as there are people, each by the id of one. */
  void shelve(List<Person> people) throws SQLException {
    try (var connection = DriverManager.getConnection(url("shelved"), postgres.user(), "");
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO shelf (id, name) SELECT unnest(" + ids(people) + "), 'Tasks'");
    }
  }

  /** Puts the same tasks in, of nobody, of each person or on each shelf in turn, nothing else. */
  void fill(List<Person> people) throws SQLException {
    var inTurn = ", (" + ids(people) + ")[1 + n % " + people.size() + "]";
    table("open").fill("", "");
    table("owned").fill(", owner_id", inTurn);
    table("shelved").fill(", shelf_id", inTurn);
  }

  private TaskTable table(String name) {
    return new TaskTable(url(name), postgres.user());
  }

  /** Writes the ids, one a line, with the token of the owner, or the query of the shelf. */
  static void writeIds(Path folder, List<Person> people) throws IOException {
    Files.write(folder.resolve("open.txt"), TaskTable.ids());
    Files.write(folder.resolve("owned.txt"), with(people, Person::token));
    Files.write(folder.resolve("shelved.txt"), with(people, person -> "?shelfId=" + person.id()));
  }

  private static List<String> with(List<Person> people, Function<Person, String> group) {
    var ids = TaskTable.ids();
    return IntStream.range(0, ids.size())
        .mapToObj(at -> ids.get(at) + " " + group.apply(people.get((at + 1) % people.size())))
        .toList();
  }

  private static String ids(List<Person> people) {
    return people.stream()
        .map(person -> "'" + person.id() + "'")
        .collect(Collectors.joining(", ", "ARRAY[", "]::uuid[]"));
  }
}
