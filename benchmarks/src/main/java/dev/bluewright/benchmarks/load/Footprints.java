package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Start-up of the generated service on a migrated database, without an AOT cache, with one of a
 * rehearsal beside a database (as the command line makes it) and of one without (as an image is
 * built); and its memory.
 */
public final class Footprints {
  private static final int STARTS = 7;
  private static final int LOAD_SECONDS = 20;
  private static final String NO_DATABASE = "postgresql://rehearsal:none@127.0.0.1:9/rehearsal";

  private final Service.Launch launch;
  private final Path work;

  private Footprints(Service.Launch launch, Path work) {
    this.launch = launch;
    this.work = work;
  }

  /** Prints medians of seven starts, and memory after load. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var work = Files.createTempDirectory("bluewright-footprint");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      var environment =
          Map.of("DATABASE_URL", postgres.jdbcUrl(), "DATABASE_USER", postgres.user());
      var launch = new Services(work).generated(DatabaseKind.POSTGRESQL, environment);
      var footprints = new Footprints(launch, work);
      footprints.start(List.of()).close(); // migrates the database
      new TaskTable(postgres.jdbcUrl(), postgres.user()).fill();
      footprints.measure();
    }
  }

  private void measure() throws IOException, InterruptedException {
    var beside = "-XX:AOTCache=" + rehearse("beside.aot", launch.environment());
    var without = new HashMap<>(launch.environment());
    without.put("DATABASE_URL", NO_DATABASE);
    var alone = "-XX:AOTCache=" + rehearse("alone.aot", without);
    starts("without an AOT cache", List.of());
    starts("with the cache of a rehearsal beside a database", List.of(beside));
    starts("with the cache of a rehearsal without one", List.of(alone));
    loaded("without an AOT cache", List.of());
    loaded("with the cache of a rehearsal beside a database", List.of(beside));
  }

  /** Has the service start for the JVM to record what that loads. */
  private Path rehearse(String name, Map<String, String> environment)
      throws IOException, InterruptedException {
    var cache = work.resolve(name);
    var command = new ArrayList<>(launch.command());
    command.addAll(1, List.of("-XX:AOTCacheOutput=" + cache, "-Dbluewright.rehearsal=true"));
    var log = work.resolve(name + ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(log.toFile());
    if (builder.start().waitFor() != 0 || !Files.exists(cache)) {
      throw new IllegalStateException("the rehearsal failed; its log is " + log);
    }
    System.out.printf("%s has %d MiB%n", cache, Files.size(cache) >> 20);
    return cache;
  }

  private void starts(String how, List<String> options) throws InterruptedException {
    var starts = LongStream.builder();
    for (var i = 0; i < STARTS; i++) {
      try (var service = start(options)) {
        starts.add(service.startup().toMillis());
      }
    }
    var sorted = starts.build().sorted().toArray();
    System.out.printf(
        "start-up to ready %s: median %d ms, %d to %d ms%n",
        how, sorted[STARTS / 2], sorted[0], sorted[STARTS - 1]);
  }

  private void loaded(String how, List<String> options) throws IOException, InterruptedException {
    TaskTable.writeIds(work.resolve("ids.txt"));
    var wrk = Wrk.in(work);
    try (var service = start(options)) {
      var idle = service.memory();
      var measured = wrk.run(service.uri("").toString(), "mixed", 128, LOAD_SECONDS);
      System.out.printf(
          "resident memory %s: idle %d MiB, after load %d MiB, peak %d MiB; %.0f requests a second%n",
          how, idle, service.memory(), service.peakMemory(), measured.throughput());
    }
  }

  private Service start(List<String> options) throws InterruptedException {
    return Service.start(launch.with(options));
  }
}
