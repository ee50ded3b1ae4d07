package dev.bluewright.benchmarks.crash;

import dev.bluewright.benchmarks.database.DatabaseServer;
import dev.bluewright.benchmarks.database.MariaServer;
import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Kills the generated service, and then its database server, under load: {@code [TIMES]}, 20 unless
 * set.
 */
public final class CrashCommand {
  private final int times;
  private final Path work;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  private CrashCommand(int times, Path work) {
    this.times = times;
    this.work = work;
  }

  /** Ends with 1 when an insert was lost or doubled, or an answer was wrong. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    var command = new CrashCommand(times, Files.createTempDirectory("bluewright-crash"));
    command.onSqlite();
    try (var postgres = PostgresServer.create(command.work.resolve("postgres"))) {
      command.on(postgres, DatabaseKind.POSTGRESQL, "PostgreSQL");
    }
    try (var maria = MariaServer.create(command.work.resolve("mariadb"))) {
      command.on(maria, DatabaseKind.MARIADB, "MariaDB");
    }
    System.out.println(Outcome.HEADER);
    command.outcomes.forEach((what, outcome) -> System.out.println(outcome.row(what)));
    command.outcomes.values().stream()
        .flatMap(outcome -> outcome.wrong().stream().limit(5))
        .forEach(System.out::println);
    System.exit(command.outcomes.values().stream().allMatch(Outcome::isRight) ? 0 : 1);
  }

  private void onSqlite() throws IOException, InterruptedException, SQLException {
    var url = "jdbc:sqlite:" + work.resolve("task.db");
    var environment = Map.of("DATABASE_URL", url);
    var launch = new Services(work).generated(DatabaseKind.SQLITE, environment);
    add("service on SQLite", new Crashes(launch, url, "").killService(times));
  }

  private void on(DatabaseServer server, DatabaseKind kind, String name)
      throws IOException, InterruptedException, SQLException {
    var environment = Map.of("DATABASE_URL", server.jdbcUrl(), "DATABASE_USER", server.user());
    var launch = new Services(work).generated(kind, environment);
    var url = server.jdbcUrl();
    add("service on " + name, new Crashes(launch, url, server.user()).killService(times));
    add(
        name + " itself",
        new Crashes(launch, url, server.user()).killDatabase(server, Math.max(1, times / 4)));
  }

  private void add(String what, Outcome outcome) {
    System.err.println(outcome.row(what));
    outcomes.put(what, outcome);
  }
}
