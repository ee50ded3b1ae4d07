package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Start-up of the generated service on a migrated database, without and with an AOT cache, and its
 * memory.
 */
public final class Footprints {
  private static final int STARTS = 7;
  private static final int LOAD_SECONDS = 20;

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
      var cache = "-XX:AOTCache=" + footprints.train();
      new TaskTable(postgres.jdbcUrl(), postgres.user()).fill();
      footprints.report("without an AOT cache", List.of());
      footprints.report("with an AOT cache", List.of(cache));
    }
  }

  /** Starts once to migrate the database and to record what a start loads. */
  private Path train() throws InterruptedException {
    var cache = work.resolve("service.aot");
    start(List.of("-XX:AOTCacheOutput=" + cache)).close();
    return cache;
  }

  private void report(String how, List<String> options) throws IOException, InterruptedException {
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
    loaded(how, options);
  }

  private void loaded(String how, List<String> options) throws IOException, InterruptedException {
    TaskTable.writeIds(work.resolve("ids.txt"));
    var wrk = Wrk.in(work);
    try (var service = start(options)) {
      var idle = service.memory();
      wrk.run(service.uri("").toString(), "mixed", 128, LOAD_SECONDS);
      System.out.printf(
          "resident memory %s: idle %d MiB, after load %d MiB, peak %d MiB%n",
          how, idle, service.memory(), service.peakMemory());
    }
  }

  private Service start(List<String> options) throws InterruptedException {
    return Service.start(launch.with(options));
  }
}
