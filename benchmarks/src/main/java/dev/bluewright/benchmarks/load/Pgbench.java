package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Runs pgbench: 16 clients, two threads, one prepared statement a transaction.
 *
 * <p>Thread safety: one thread at a time.
 */
final class Pgbench {
  private static final String COLUMNS =
      "id, title, description, completed, created_at, updated_at, version";

  private final Path directory;
  private final int port;

  Pgbench(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Measures a case. */
  Measurement run(Case which, int seconds) throws InterruptedException {
    try {
      Files.writeString(directory.resolve("pgbench.sql"), script(which));
      var logs = directory.resolve("pgbench-logs");
      Files.createDirectories(logs);
      clear(logs);
      return measurement(Shell.run(directory, command(seconds)), logs);
    } catch (IOException e) {
      throw new UncheckedIOException("pgbench cannot be measured", e);
    }
  }

  private List<String> command(int seconds) {
    return List.of(
        "pgbench",
        "--host=127.0.0.1",
        "--port=" + port,
        "--username=postgres",
        "--no-vacuum",
        "--protocol=prepared",
        "--client=16",
        "--jobs=2",
        "--time=" + seconds,
        "--log",
        "--log-prefix=pgbench-logs/latency",
        "--sampling-rate=0.05",
        "--file=pgbench.sql",
        "postgres");
  }

  /** One statement each, with values that pgbench computes itself. */
  private static String script(Case which) {
    return switch (which) {
      case READ ->
          """
          \\set n random(1, 10000)
          SELECT %s FROM task WHERE id = \
          ('01900000-0000-7000-8000-' || lpad(to_hex((:n)::int), 12, '0'))::uuid;
          """
              .formatted(COLUMNS);
      case LIST -> "SELECT %s FROM task ORDER BY id LIMIT 20;\n".formatted(COLUMNS);
      case INSERT ->
          """
          \\set n random(1, 1000000000)
          INSERT INTO task (%s) VALUES (uuidv7(), 'Task ' || (:n)::text || ' of client ' || (:client_id)::text, \
          'Written under load, to be read again.', false, now(), now(), 1);
          """
              .formatted(COLUMNS);
    };
  }

  /** Latencies come from a sample of one transaction in twenty; the third column, in µs. */
  private static Measurement measurement(String output, Path logs) throws IOException {
    var latencies = new ArrayList<Long>();
    try (var files = Files.list(logs)) {
      for (var file : files.toList()) {
        try (var lines = Files.lines(file)) {
          lines.forEach(line -> latencies.add(Long.parseLong(line.split(" ", -1)[2])));
        }
      }
    }
    var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Measurement(
        throughput(output), percentile(sorted, 0.5), percentile(sorted, 0.99), 0, 0, 0);
  }

  private static double throughput(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith("tps = "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[2]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("pgbench printed no tps:\n" + output));
  }

  private static double percentile(long[] sorted, double part) {
    return LongStream.of(sorted).skip((long) (sorted.length * part)).findFirst().orElse(0) / 1000.0;
  }

  private static void clear(Path logs) throws IOException {
    try (var files = Files.list(logs)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
