package dev.bluewright.benchmarks.limits;

import dev.bluewright.benchmarks.database.MariaServer;
import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.load.Machine;
import dev.bluewright.harness.Settings;
import dev.bluewright.store.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets 200 clients of two replicas make 1,000 attempts at each limit on each database, and counts
 * how often a limit does not hold afterwards.
 */
public final class LimitsCommand {
  private static final int CLIENTS = 200;

  private final List<String> arguments;
  private final int attempts;
  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  private final List<String> lines = new ArrayList<>();
  private long violations;

  private LimitsCommand(List<String> arguments) {
    this.arguments = arguments;
    attempts = arguments.isEmpty() ? 1_000 : Integer.parseInt(arguments.getFirst());
  }

  /** What became of the attempts at one limit. */
  private record Tally(long taken, long refused, long failed) {}

  /** Takes the number of attempts, 1,000 unless given, and where to write the report, perhaps. */
  public static void main(String[] arguments) throws Exception {
    var command = new LimitsCommand(List.of(arguments));
    var work = Files.createTempDirectory("bluewright-limits");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      command.run("PostgreSQL", postgres.jdbcUrl(), postgres.user());
    }
    try (var maria = MariaServer.create(work.resolve("maria"))) {
      command.run("MariaDB", maria.jdbcUrl(), maria.user());
    }
    command.run("SQLite", "jdbc:sqlite:" + work.resolve("limits.db"), "");
    if (arguments.length > 1) {
      command.write(Path.of(arguments[1]));
    }
    if (command.violations > 0) {
      System.exit(1);
    }
  }

  private void run(String database, String url, String user) throws Exception {
    Map<String, String> settings =
        user.isEmpty()
            ? Map.of("DATABASE_URL", url)
            : Map.of("DATABASE_URL", url, "DATABASE_USER", user);
    try (var replicas = new Replicas(Settings.of(settings))) {
      for (Limit limit : new Limits(replicas).all()) {
        long start = System.nanoTime();
        Tally tally = tried(replicas, limit);
        double seconds = (System.nanoTime() - start) / 1e9;
        long broken = limit.violations().applyAsLong(tally.taken);
        violations += broken + tally.failed;
        report(database, limit, tally, broken, seconds);
      }
    }
  }

  private void report(String database, Limit limit, Tally tally, long broken, double seconds) {
    String line =
        "| %s | %s | %,d | %,d | %,d | %,d | %,d | %.1f |"
            .formatted(
                database,
                limit.name(),
                attempts,
                tally.taken,
                tally.refused,
                tally.failed,
                broken,
                seconds);
    System.out.println(line);
    lines.add(line);
  }

  private Tally tried(Replicas replicas, Limit limit) throws Exception {
    var next = new AtomicInteger();
    List<Callable<List<Outcome>>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int own = client;
      clients.add(
          () -> {
            List<Outcome> outcomes = new ArrayList<>();
            for (int at = next.getAndIncrement(); at < attempts; at = next.getAndIncrement()) {
              outcomes.add(replicas.ask(own, limit.attempt().apply(at)));
            }
            return outcomes;
          });
    }
    return tally(all(clients));
  }

  private static List<Outcome> all(List<Callable<List<Outcome>>> clients)
      throws InterruptedException, ExecutionException {
    List<Outcome> outcomes = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Outcome>> each : executor.invokeAll(clients)) {
        outcomes.addAll(each.get());
      }
    }
    return outcomes;
  }

  private static Tally tally(List<Outcome> outcomes) {
    long taken = 0;
    long refused = 0;
    long failed = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Inserted _, Outcome.Updated _ -> taken++;
        case Outcome.Broken _, Outcome.Conflict _ -> refused++;
        default -> failed++;
      }
    }
    return new Tally(taken, refused, failed);
  }

  private void write(Path file) throws IOException {
    String head =
        """
        # Limits under %d clients of two replicas

        Date: %s \s
        Machine: %s \s
        Load before: %.1f \s
        Command: `%s`

        | database | limit | attempts | taken | refused | failed | violations | seconds |
        |---|---|---:|---:|---:|---:|---:|---:|
        """
            .formatted(
                CLIENTS,
                LocalDate.now(ZoneOffset.UTC),
                Machine.describe(),
                load,
                ("benchmarks/run limits " + String.join(" ", arguments)).strip());
    Files.writeString(file, head + String.join("\n", lines) + "\n");
  }
}
