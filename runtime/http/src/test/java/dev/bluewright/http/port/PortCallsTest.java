package dev.bluewright.http.port;

import static dev.bluewright.store.Columns.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.http.port.Till.OfOurs.Mood;
import dev.bluewright.store.EnhancedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PortCallsTest {
  private static final Duration WITHIN = Duration.ofMillis(500);
  private static final String PAY = "/pay";
  private static final String CARD = "{\"card\":\"4711\"}";

  @TempDir Path folder;

  private final Till.OfOurs till = new Till.OfOurs();
  private final HttpClient client = HttpClient.newHttpClient();

  /** A system of rides, and where it is. */
  private record Rides(SystemExecutionHarness harness, URI address) implements AutoCloseable {
    @Override
    public void close() {
      harness.stop(Duration.ofSeconds(10));
    }
  }

  private Rides rides(Duration patience, Object... adapters) {
    var settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "HOST", "127.0.0.1",
                "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("rides.db")));
    var harness = SystemExecutionHarness.named("rides");
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Ride.ENTITY)
                .holding(PortCalls.waiting())
                .build());
    var call =
        PortCall.of(Ride.ENTITY, "pay")
            .through(Till.class, Till.ChargeRequest.class, Till.ChargeResult.class, Till::charge)
            .within(WITHIN)
            .given("fare", "card")
            .meanwhile("stage", "paying")
            .keep("receipt", "receipt")
            .refused(402, set("stage", Ride.Stage.DECLINED))
            .unanswered(patience, set("stage", Ride.Stage.LOST));
    var calls = harness.add(PortCalls.of(store).adapters(adapters).call(call).build());
    var api = harness.add(ApiEndpoint.named("api").settings(settings).build());
    var rides = harness.add(Controller.of(Ride.ENTITY).calling(calls));
    harness.bind(calls.operations()).to(store.operations());
    harness.bind(api.requests(Ride.ENTITY)).to(rides.requests());
    harness.bind(rides.operations()).to(store.operations());
    harness.start();
    return new Rides(harness, URI.create("http://127.0.0.1:" + api.port()));
  }

  private HttpResponse<String> send(Rides rides, String method, String path, String body)
      throws IOException, InterruptedException {
    var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    return client.send(
        HttpRequest.newBuilder(rides.address().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .build(),
        BodyHandlers.ofString());
  }

  private String ride(Rides rides) throws IOException, InterruptedException {
    var made = send(rides, "POST", "/rides", "{\"fare\":12.5}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.headers().firstValue("Location").orElseThrow();
  }

  private String record(Rides rides, String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(rides.address().resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private String settled(Rides rides, String path) throws IOException, InterruptedException {
    var until = Instant.now().plusSeconds(30);
    while (record(rides, path).contains("\"paying\"") && Instant.now().isBefore(until)) {
      Thread.sleep(20);
    }
    return record(rides, path);
  }

  @Test
  void doesTheActionOnceTheServiceHasDoneItsPart() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);

      var paid = send(rides, "POST", path + PAY, CARD);

      assertThat(paid.statusCode()).as(paid.body()).isEqualTo(200);
      assertThat(paid.body()).contains("\"paid\"", "receipt of 12.5").doesNotContain("null");
      assertThat(record(rides, path)).isEqualTo(paid.body());
      assertThat(till.charged.values())
          .extracting(Till.ChargeRequest::card)
          .containsExactly("4711");
      assertThat(send(rides, "POST", path + PAY, CARD).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void answersWithTheInterfaceWhereNobodyImplementsIt() throws Exception {
    try (var rides = rides(Duration.ofHours(1))) {
      var path = ride(rides);

      var refused = send(rides, "POST", path + PAY, CARD);

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("implement " + Till.class.getName());
      assertThat(record(rides, path)).contains("\"open\"");
      assertThat(record(rides, "/health/ready")).contains("\"UP\"", "DEGRADED", "no adapter");
    }
  }

  @Test
  void tellsThatTheServiceRefusesAndAsksWithAnotherKeyNextTime() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);
      till.mood = Mood.REFUSING;

      var refused = send(rides, "POST", path + PAY, CARD);

      assertThat(refused.statusCode()).isEqualTo(402);
      assertThat(refused.body()).contains("The card is declined.");
      assertThat(record(rides, path)).contains("\"declined\"");
      till.mood = Mood.WELL;
      assertThat(send(rides, "POST", path + PAY, CARD).statusCode()).isEqualTo(200);
      assertThat(till.asked).extracting(CallKey::id).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @Test
  void asksAgainWithTheSameKeyUntilThereIsAnAnswer() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);
      till.mood = Mood.SILENT_AFTER;

      var waiting = send(rides, "POST", path + PAY, CARD);

      assertThat(waiting.statusCode()).as(waiting.body()).isEqualTo(202);
      assertThat(waiting.body()).contains("\"paying\"");
      till.mood = Mood.WELL;
      assertThat(settled(rides, path)).contains("\"paid\"", "receipt of 12.5");
      assertThat(till.charged).hasSize(1);
      assertThat(till.asked).extracting(CallKey::attempt).startsWith(1L, 2L);
    }
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    String path;
    till.mood = Mood.SILENT_BEFORE;
    try (var rides = rides(Duration.ofHours(1), till)) {
      path = ride(rides);
      assertThat(send(rides, "POST", path + PAY, CARD).statusCode()).isEqualTo(202);
    }
    till.mood = Mood.WELL;
    try (var rides = rides(Duration.ofHours(1), till)) {
      assertThat(settled(rides, path)).contains("\"paid\"");
      assertThat(till.charged).hasSize(1);
      assertThat(till.asked).extracting(CallKey::id).containsOnly(till.asked.getFirst().id());
    }
  }

  @Test
  void saysThatNobodyAnsweredWhenPatienceEnds() throws Exception {
    till.mood = Mood.SILENT_BEFORE;
    try (var rides = rides(Duration.ofMillis(1), till)) {
      var path = ride(rides);

      send(rides, "POST", path + PAY, CARD);

      assertThat(settled(rides, path)).contains("\"lost\"");
    }
  }

  @Test
  void changesNothingWhileTheAnswerIsAwaited() throws Exception {
    till.mood = Mood.SILENT_BEFORE;
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);
      send(rides, "POST", path + PAY, CARD);

      assertThat(send(rides, "DELETE", path, "").statusCode()).isEqualTo(409);
      assertThat(send(rides, "PATCH", path, "{\"fare\":1}").statusCode()).isEqualTo(409);
      assertThat(send(rides, "PUT", path, "{\"fare\":1}").statusCode()).isEqualTo(409);
      assertThat(send(rides, "POST", path + PAY, CARD).statusCode()).isEqualTo(409);
      assertThat(record(rides, path)).contains("12.5");
    }
  }

  @Test
  void nobodyElseSaysThatItIsPaid() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);
      for (var pretended :
          List.of(
              "{\"fare\":1,\"stage\":\"paid\"}",
              "{\"fare\":1,\"stage\":\"paying\"}",
              "{\"fare\":1,\"receipt\":\"mine\"}",
              "{\"fare\":1,\"paidAt\":\"2026-01-01T00:00:00Z\"}")) {
        assertThat(send(rides, "POST", "/rides", pretended).statusCode()).isEqualTo(422);
        assertThat(send(rides, "PATCH", path, pretended).statusCode()).isEqualTo(422);
        assertThat(send(rides, "PUT", path, pretended).statusCode()).isEqualTo(422);
      }
      assertThat(send(rides, "PATCH", path, "{\"fare\":2}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void asksWhatTheActionAsksBeforeItCalls() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till)) {
      var path = ride(rides);
      send(rides, "PATCH", path, "{\"fare\":0}");

      var refused = send(rides, "POST", path + PAY, CARD);

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("A ride for nothing is not paid.");
      assertThat(send(rides, "POST", path + PAY, "{}").statusCode()).isEqualTo(422);
      assertThat(till.asked).isEmpty();
    }
  }

  @Test
  void ofManyAtOnceOneIsAccepted() throws Exception {
    try (var rides = rides(Duration.ofHours(1), till);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var path = ride(rides);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(clients.submit(paying(rides, path)));
      }

      assertThat(statuses(answers)).containsOnly(200, 409).containsOnlyOnce(200);
      assertThat(till.charged).hasSize(1);
    }
  }

  private Callable<Integer> paying(Rides rides, String path) {
    return () -> send(rides, "POST", path + PAY, CARD).statusCode();
  }

  private static List<Integer> statuses(List<Future<Integer>> answers)
      throws InterruptedException, ExecutionException {
    List<Integer> statuses = new ArrayList<>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }
}
