package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Durable inserts on SQLite: the generated service against one commit a request, in turns. */
public final class SqliteComparison {
  private SqliteComparison() {}

  /** Takes the options of {@link Options#parse}; measures with the first number of connections. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var options = Options.parse(arguments);
    var work = Files.createTempDirectory("bluewright-sqlite");
    TaskTable.writeIds(work.resolve("ids.txt"));
    var launches = new Services(work);
    var wrk = Wrk.in(work);
    try (var generated =
            Service.start(
                launches.generated(
                    DatabaseKind.SQLITE,
                    Map.of("DATABASE_URL", "jdbc:sqlite:" + work.resolve("generated.db"))));
        var peer =
            Service.start(
                launches.sqlite(
                    Map.of("DATABASE_URL", "jdbc:sqlite:" + work.resolve("peer.db"))))) {
      for (var result : measure(wrk, List.of(generated, peer), options)) {
        System.out.println(MarkdownReport.row(result).strip());
      }
    }
  }

  private static List<Result> measure(Wrk wrk, List<Service> services, Options options)
      throws InterruptedException {
    var connections = options.connections().getFirst();
    var results = new ArrayList<Result>();
    for (var service : services) {
      wrk.run(service.uri("").toString(), Case.INSERT.script(), connections, 5);
      results.add(new Result(service.name(), Case.INSERT, connections, new ArrayList<>()));
    }
    for (var round = 0; round < options.rounds(); round++) {
      for (var i = 0; i < services.size(); i++) {
        var address = services.get(i).uri("").toString();
        results
            .get(i)
            .rounds()
            .add(wrk.run(address, Case.INSERT.script(), connections, options.seconds()));
      }
    }
    return results;
  }
}
