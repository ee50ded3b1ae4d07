package dev.bluewright.benchmarks.history;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.load.Measurement;
import dev.bluewright.benchmarks.load.TaskTable;
import dev.bluewright.benchmarks.load.Wrk;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The task service with and without a history of its tasks, in turns. */
public final class HistoryComparison {
  private static final List<String> CASES = List.of("insert", "update", "read");
  private static final String PLAIN = "plain";
  private static final String KEPT = "kept";
  private static final int CONNECTIONS = 128;
  private static final int WARM_UP_SECONDS = 8;

  private final int rounds;
  private final int seconds;
  private final PostgresServer postgres;
  private final Path work;

  private HistoryComparison(int rounds, int seconds, PostgresServer postgres, Path work) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.postgres = postgres;
    this.work = work;
  }

  /** Takes the number of rounds, 3 unless given, and the seconds of each measurement, 5. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var work = Files.createTempDirectory("bluewright-history");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      new HistoryComparison(rounds, seconds, postgres, work).run();
    }
  }

  private void run() throws Exception {
    execute(postgres.jdbcUrl(), "CREATE DATABASE " + PLAIN);
    execute(postgres.jdbcUrl(), "CREATE DATABASE " + KEPT);
    Files.write(work.resolve("ids.txt"), TaskTable.ids());
    try (var plain = start(PLAIN);
        var kept = start(KEPT)) {
      for (var which : CASES) {
        compare(plain, kept, which);
      }
    }
  }

  private Service start(String name) throws IOException, InterruptedException {
    var environment = Map.of("DATABASE_URL", url(name), "DATABASE_USER", postgres.user());
    return Service.start(new Services(work).generated(name, blueprint(name), environment));
  }

  private static String blueprint(String name) throws IOException {
    try (InputStream text = HistoryComparison.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String url(String name) {
    return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
  }

  private void compare(Service plain, Service kept, String which) throws Exception {
    var without = new ArrayList<Measurement>();
    var with = new ArrayList<Measurement>();
    fill();
    measure(plain, which, WARM_UP_SECONDS);
    measure(kept, which, WARM_UP_SECONDS);
    for (int round = 0; round < rounds; round++) {
      fill();
      without.add(measure(plain, which, seconds));
      with.add(measure(kept, which, seconds));
    }
    Measurement before = median(without);
    Measurement after = median(with);
    System.out.printf(
        "%-6s without history %,8.0f/s p99 %6.2f ms; with %,8.0f/s p99 %6.2f ms, errors %d: %.2f x%n",
        which,
        before.throughput(),
        before.p99(),
        after.throughput(),
        after.p99(),
        with.stream().mapToLong(each -> each.refused() + each.broken()).sum(),
        after.throughput() / before.throughput());
  }

  /** The same tasks in both, and no history of them. */
  private void fill() throws SQLException {
    new TaskTable(url(PLAIN), postgres.user()).fill("", "");
    new TaskTable(url(KEPT), postgres.user()).fill("", "");
    execute(url(KEPT), "TRUNCATE task__history");
  }

  private void execute(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, postgres.user(), "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Measurement measure(Service service, String which, int duration)
      throws IOException, InterruptedException {
    return Wrk.in(work).run(service.uri("").toString(), which, CONNECTIONS, duration);
  }

  private static Measurement median(List<Measurement> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Measurement::throughput))
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
