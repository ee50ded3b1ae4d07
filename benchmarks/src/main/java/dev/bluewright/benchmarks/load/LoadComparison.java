package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the generated service and its peers side by side: one run, one machine, one database,
 * one table, the same clients, subjects in rotating order.
 */
public final class LoadComparison {
  private static final int WARM_UP_SECONDS = 12;

  private final Options options;
  private final PostgresServer postgres;
  private final TaskTable table;
  private final Wrk wrk;
  private final Path work;
  private final List<Service> services = new ArrayList<>();

  private LoadComparison(Options options, PostgresServer postgres, Path work) throws IOException {
    this.options = options;
    this.postgres = postgres;
    this.table = new TaskTable(postgres.jdbcUrl(), postgres.user());
    this.wrk = Wrk.in(work);
    this.work = work;
  }

  /** Runs from the root of the checkout; takes the options of {@link Options#parse}. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var options = Options.parse(arguments);
    var work = Files.createTempDirectory("bluewright-load");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      var comparison = new LoadComparison(options, postgres, work);
      var report = comparison.measure(String.join(" ", arguments));
      comparison.save(report);
      System.out.println(MarkdownReport.write(report));
    }
  }

  private Report measure(String arguments) throws IOException, InterruptedException, SQLException {
    TaskTable.writeIds(work.resolve("ids.txt"));
    try {
      var subjects = start();
      var results = new ArrayList<Result>();
      for (var connections : options.connections()) {
        for (var which : Case.values()) {
          results.addAll(measure(subjects, which, connections));
        }
      }
      return new Report(
          LocalDate.now(ZoneOffset.UTC).toString(),
          Machine.describe(),
          table.settings(),
          ("benchmarks/run load " + arguments).strip(),
          results,
          services.stream().map(LoadComparison::footprint).toList());
    } finally {
      services.forEach(Service::close);
    }
  }

  private List<Subject> start() throws IOException, InterruptedException, SQLException {
    var environment = Map.of("DATABASE_URL", postgres.jdbcUrl(), "DATABASE_USER", postgres.user());
    var launches = new Services(work);
    if (options.generated()) {
      add(launches.generated(DatabaseKind.POSTGRESQL, environment));
    } else {
      table.create();
    }
    table.fill();
    add(launches.memory(environment));
    add(launches.jdbc(environment));
    add(launches.spring(environment));
    var subjects = new ArrayList<Subject>();
    for (var service : services) {
      warmUp(service);
      subjects.add(new Subject.OverHttp(service));
    }
    subjects.add(new Subject.Database(new Pgbench(work, postgres.port())));
    return subjects;
  }

  private void add(Service.Launch launch) throws InterruptedException {
    services.add(Service.start(launch));
    System.err.println("started: " + launch.name());
  }

  private void warmUp(Service service) throws InterruptedException, SQLException {
    for (var which : Case.values()) {
      wrk.run(service.uri("").toString(), which.script(), 128, WARM_UP_SECONDS);
    }
    table.fill();
  }

  private List<Result> measure(List<Subject> subjects, Case which, int connections)
      throws InterruptedException, SQLException {
    var rounds = new LinkedHashMap<Subject, List<Measurement>>();
    subjects.forEach(subject -> rounds.put(subject, new ArrayList<>()));
    var order = new ArrayList<>(subjects);
    for (var round = 0; round < options.rounds(); round++) {
      for (var subject : order) {
        var measurement = measure(subject, which, connections);
        rounds.computeIfAbsent(subject, s -> new ArrayList<>()).add(measurement);
        System.err.printf(
            "%-12s %4d  %-30s %,9.0f/s  p99 %.2f ms%n",
            which.title(),
            connections,
            subject.name(),
            measurement.throughput(),
            measurement.p99());
      }
      Collections.rotate(order, 1);
    }
    return rounds.entrySet().stream()
        .map(entry -> new Result(entry.getKey().name(), which, connections, entry.getValue()))
        .toList();
  }

  private Measurement measure(Subject subject, Case which, int connections)
      throws InterruptedException, SQLException {
    var measurement =
        switch (subject) {
          case Subject.OverHttp(var service) ->
              wrk.run(service.uri("").toString(), which.script(), connections, options.seconds());
          case Subject.Database(var pgbench) -> pgbench.run(which, options.seconds());
        };
    if (which == Case.INSERT) {
      table.fill();
    }
    return measurement;
  }

  private static Report.Footprint footprint(Service service) {
    return new Report.Footprint(service.name(), service.startup().toMillis(), service.peakMemory());
  }

  private void save(Report report) throws IOException {
    Files.createDirectories(options.output());
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(
        options.output().resolve("load.json"), json.writeValueAsString(report) + "\n");
    Files.writeString(options.output().resolve("load.md"), MarkdownReport.write(report));
    for (var connections : options.connections()) {
      Files.writeString(
          options.output().resolve("load-" + connections + ".svg"),
          SvgReport.write(report, connections));
    }
  }
}
