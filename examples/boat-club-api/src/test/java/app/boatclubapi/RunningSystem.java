package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.harness.Settings;
import dev.bluewright.http.ApiEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system under test: started once a run, on a real database. From {@code system} of
 * blueprint.yaml.
 */
final class RunningSystem {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicLong NEXT = new AtomicLong();
  private static final URI ADDRESS = start();

  private RunningSystem() {}

  /** What the system answered. */
  record Answer(int status, HttpHeaders headers, JsonNode body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String text(String field) {
      return body.path(field).asString();
    }
  }

  /** A number that no test of this run has had before. */
  static long next() {
    return NEXT.incrementAndGet();
  }

  /** Where the system is. */
  static URI root() {
    return ADDRESS;
  }

  static Answer get(String path) {
    return send(request(path).GET());
  }

  static Answer post(String path, Object body) {
    return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  static Answer patch(String path, Object body) {
    return send(
        request(path)
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .setHeader("Content-Type", "application/merge-patch+json"));
  }

  /** Asks for something to be so, without a body. */
  static Answer put(String path) {
    return send(request(path).PUT(BodyPublishers.noBody()));
  }

  static Answer put(String path, Object body) {
    return send(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  static Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Creates a record, which must succeed, and returns the answer. */
  static Answer created(String path, Object body) {
    var answer = post(path, body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(ADDRESS.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(People.asking(request), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  private static URI start() {
    var settings =
        Settings.of(
            Map.of(
                "PORT",
                "0",
                "DATABASE_URL",
                TestDatabase.url(),
                "ADMIN_LOGIN",
                People.ADMIN,
                "ADMIN_PASSWORD",
                People.PASSWORD,
                "SMTP_URL",
                Mailbox.url()));
    var harness = BoatClubApiSystem.harness(settings);
    harness.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> harness.stop(Duration.ofSeconds(10))));
    var api = harness.component("api", ApiEndpoint.class);
    return URI.create("http://localhost:" + api.port());
  }
}
