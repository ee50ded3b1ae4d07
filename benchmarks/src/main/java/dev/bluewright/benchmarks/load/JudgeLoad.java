package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.load.LoadTest;
import dev.bluewright.evaluator.load.Request;
import dev.bluewright.evaluator.load.Requests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The load generator of the outside judge beside wrk and the JDK's client: reads by id from the
 * same server in turns whose order rotates, each client sending as soon as it may.
 */
public final class JudgeLoad {
  private static final int CONNECTIONS = 128;
  private static final int WARM_UP_SECONDS = 5;

  private final Path work;
  private final int rounds;
  private final int seconds;

  private JudgeLoad(Path work, int rounds, int seconds) {
    this.work = work;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  private enum Client {
    WRK,
    JUDGE,
    JDK
  }

  /** Takes the rounds, 5 unless given, and the seconds of each measurement, 5 unless given. */
  public static void main(String[] arguments) throws Exception {
    var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var work = Files.createTempDirectory("bluewright-judge");
    System.out.println(Machine.describe());
    System.out.println("| server | client | requests a second, each round | median | of wrk |");
    System.out.println("|---|---|---|---:|---:|");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      new JudgeLoad(work, rounds, seconds).compare(postgres);
    }
  }

  private void compare(PostgresServer postgres) throws Exception {
    var environment = Map.of("DATABASE_URL", postgres.jdbcUrl(), "DATABASE_USER", postgres.user());
    var services = new Services(work);
    try (var generated = Service.start(services.generated(DatabaseKind.POSTGRESQL, environment))) {
      new TaskTable(postgres.jdbcUrl(), postgres.user()).fill();
      TaskTable.writeIds(work.resolve("ids.txt"));
      compare(generated);
    }
    try (var memory = Service.start(services.memory(environment))) {
      compare(memory);
    }
  }

  private void compare(Service service) throws IOException, InterruptedException {
    var figures = new EnumMap<Client, List<Double>>(Client.class);
    for (var client : Client.values()) {
      measured(client, service, WARM_UP_SECONDS);
      figures.put(client, new ArrayList<>());
    }
    for (var round = 0; round < rounds; round++) {
      for (var turn = 0; turn < Client.values().length; turn++) {
        var client = Client.values()[(round + turn) % Client.values().length];
        rounds(figures, client).add(measured(client, service, seconds));
      }
    }
    for (var client : Client.values()) {
      show(service, client, rounds(figures, client), median(rounds(figures, Client.WRK)));
    }
  }

  private static List<Double> rounds(Map<Client, List<Double>> figures, Client client) {
    return figures.getOrDefault(client, List.of());
  }

  private double measured(Client client, Service service, int duration)
      throws IOException, InterruptedException {
    var url = service.uri("");
    var during = Duration.ofSeconds(duration);
    return switch (client) {
      case WRK -> Wrk.in(work).run(url.toString(), "read", CONNECTIONS, duration).throughput();
      case JUDGE -> LoadTest.saturated(url, requests(url), CONNECTIONS, during).throughput();
      case JDK ->
          JdkClient.throughput(
              paths().stream().map(each -> URI.create(url + each)).toList(), CONNECTIONS, during);
    };
  }

  private Requests requests(URI url) throws IOException {
    var all = paths().stream().map(each -> Request.of("read", url, Call.of("GET", each))).toList();
    return () -> all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }

  private List<String> paths() throws IOException {
    try (var lines = Files.lines(work.resolve("ids.txt"))) {
      return lines.map(id -> "/tasks/" + id.strip()).toList();
    }
  }

  private static void show(Service service, Client client, List<Double> each, double wrk) {
    var all = String.join(", ", each.stream().map("%,.0f"::formatted).toList());
    System.out.printf(
        "| %s | %s | %s | %,.0f | %.2f × |%n",
        service.name(), client, all, median(each), median(each) / wrk);
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().toList().get(rounds.size() / 2);
  }
}
