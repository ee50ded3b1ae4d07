package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.database.PostgresServer;
import dev.bluewright.benchmarks.process.Service;
import dev.bluewright.benchmarks.service.DatabaseKind;
import dev.bluewright.benchmarks.service.Services;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * 512 connections with 6 reads, 3 inserts and a list in ten requests, and a probe of /health/live
 * throughout.
 */
public final class SteadyLoad {
  private static final int CONNECTIONS = 512;
  private static final Duration PROBE_EVERY = Duration.ofMillis(20);

  private final Histogram live = new Histogram(3);
  private final AtomicInteger unhealthy = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();

  private SteadyLoad() {}

  /**
   * Takes the seconds, 60 unless given; ends with 1 when there was an error other than an honest
   * 503.
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    System.exit(isRight(seconds) ? 0 : 1);
  }

  private static boolean isRight(int seconds)
      throws IOException, InterruptedException, SQLException {
    var work = Files.createTempDirectory("bluewright-steady");
    try (var postgres = PostgresServer.create(work.resolve("postgres"))) {
      var environment =
          Map.of("DATABASE_URL", postgres.jdbcUrl(), "DATABASE_USER", postgres.user());
      var launch = new Services(work).generated(DatabaseKind.POSTGRESQL, environment);
      try (var service = Service.start(launch)) {
        new TaskTable(postgres.jdbcUrl(), postgres.user()).fill();
        TaskTable.writeIds(work.resolve("ids.txt"));
        return new SteadyLoad().measure(service, Wrk.in(work), seconds);
      }
    }
  }

  private boolean measure(Service service, Wrk wrk, int seconds) throws InterruptedException {
    var prober = Thread.ofPlatform().start(() -> probe(service));
    var load = wrk.run(service.uri("").toString(), "mixed", CONNECTIONS, seconds);
    done.set(true);
    prober.join();
    var errors = load.refused() - load.busy() + load.broken();
    var p99 = live.getValueAtPercentile(99) / 1000.0;
    System.out.printf(
        "%d connections, %d s: %,.0f/s, p50 %.2f ms, p99 %.2f ms, errors %d, honest 503 %d%n",
        CONNECTIONS, seconds, load.throughput(), load.p50(), load.p99(), errors, load.busy());
    System.out.printf(
        "/health/live: %d probes, p50 %.2f ms, p99 %.2f ms, most %.2f ms, not 200: %d%n",
        live.getTotalCount(),
        live.getValueAtPercentile(50) / 1000.0,
        p99,
        live.getMaxValue() / 1000.0,
        unhealthy.get());
    System.out.printf("resident memory: %d MiB, peak %d%n", service.memory(), service.peakMemory());
    return errors == 0 && unhealthy.get() == 0 && p99 <= 100;
  }

  private void probe(Service service) {
    var request =
        HttpRequest.newBuilder(service.uri("/health/live")).timeout(Duration.ofSeconds(5)).build();
    try (var client = HttpClient.newHttpClient()) {
      while (!done.get()) {
        var begun = System.nanoTime();
        if (!isHealthy(client, request)) {
          unhealthy.incrementAndGet();
        }
        live.recordValue((System.nanoTime() - begun) / 1000);
        Thread.sleep(PROBE_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isHealthy(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
