package dev.bluewright.benchmarks.access;

import dev.bluewright.benchmarks.access.LoginLoad.Meanwhile;
import dev.bluewright.benchmarks.access.People.Person;
import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.load.Case;
import dev.bluewright.benchmarks.load.Measurement;
import dev.bluewright.benchmarks.load.Result;
import dev.bluewright.benchmarks.load.Wrk;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The task service with and without people: 100 who own 100 tasks each and come with their tokens,
 * against nobody in particular. A list that all ask for is read once for many, and an owner is a
 * relation with an index, so lists and inserts are also compared with those of as many shelves that
 * nobody guards. Then how fast people sign in, and what others notice of it.
 */
public final class AccessComparison {
  private static final int PEOPLE = 100;
  private static final int CONNECTIONS = 128;
  private static final int WARM_UP_SECONDS = 8;

  private final int rounds;
  private final int seconds;
  private final TaskTables tables;
  private final Path work;

  private AccessComparison(int rounds, int seconds, TaskTables tables, Path work) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.tables = tables;
    this.work = work;
  }

  /** Takes the number of rounds, 3 unless given, and the seconds of each measurement, 5. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var work = Files.createTempDirectory("bluewright-access");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      new AccessComparison(rounds, seconds, new TaskTables(postgres), work).run(postgres);
    }
  }

  private void run(PostgresServer postgres) throws Exception {
    tables.create();
    try (var open = start("open", postgres);
        var shelved = start("shelved", postgres);
        var owned = start("owned", postgres);
        var people = new People(owned)) {
      List<Person> known = people.register(PEOPLE);
      tables.shelve(known);
      tables.fill(known);
      TaskTables.writeIds(work, known);
      for (var which : Case.values()) {
        compare(which.title(), open, owned, which, known);
      }
      compare("list of 20 of one shelf", shelved, owned, Case.LIST, known);
      compare("insert on one shelf", shelved, owned, Case.INSERT, known);
      logins(owned, people);
    }
  }

  private Service start(String name, PostgresServer postgres)
      throws IOException, InterruptedException {
    var environment = Map.of("DATABASE_URL", tables.url(name), "DATABASE_USER", postgres.user());
    return Service.start(new Services(work).generated(name, blueprint(name), environment));
  }

  private static String blueprint(String name) throws IOException {
    try (InputStream text = AccessComparison.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void compare(String title, Service open, Service owned, Case which, List<Person> people)
      throws IOException, InterruptedException, SQLException {
    var without = new ArrayList<Measurement>();
    var with = new ArrayList<Measurement>();
    measure(open, which, WARM_UP_SECONDS);
    measure(owned, which, WARM_UP_SECONDS);
    for (int round = 0; round < rounds; round++) {
      tables.fill(people);
      without.add(measure(open, which, seconds));
      with.add(measure(owned, which, seconds));
    }
    Measurement plain = median(which, without);
    Measurement guarded = median(which, with);
    System.out.printf(
        "%-23s without people %,8.0f/s p99 %6.2f ms; with %,8.0f/s p99 %6.2f ms, errors %d: %.2f x%n",
        title,
        plain.throughput(),
        plain.p99(),
        guarded.throughput(),
        guarded.p99(),
        Stream.of(without, with)
            .flatMap(List::stream)
            .mapToLong(each -> each.refused() + each.broken())
            .sum(),
        guarded.throughput() / plain.throughput());
  }

  private void logins(Service owned, People people) throws Exception {
    var load = new LoginLoad(people, PEOPLE);
    var quiet = new ArrayList<Measurement>();
    var busy = new ArrayList<Meanwhile>();
    for (int round = 0; round < rounds; round++) {
      quiet.add(measure(owned, Case.READ, seconds));
      busy.add(load.during(() -> measure(owned, Case.READ, seconds)));
    }
    double p99 = median(Case.READ, quiet).p99();
    double meanwhile = median(Case.READ, busy.stream().map(Meanwhile::measurement).toList()).p99();
    System.out.printf(
        "logins %.1f/s; p99 of reads by id %.2f ms, %.2f ms meanwhile: %.2f x%n",
        busy.stream().mapToDouble(Meanwhile::logins).average().orElse(0),
        p99,
        meanwhile,
        meanwhile / p99);
  }

  private Measurement measure(Service service, Case which, int duration)
      throws IOException, InterruptedException {
    return Wrk.in(work, service.name() + ".txt")
        .run(service.uri("").toString(), which.script(), CONNECTIONS, duration);
  }

  private static Measurement median(Case which, List<Measurement> rounds) {
    return new Result(which.title(), which, CONNECTIONS, rounds).median();
  }
}
