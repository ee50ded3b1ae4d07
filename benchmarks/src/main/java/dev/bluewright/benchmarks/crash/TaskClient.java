package dev.bluewright.benchmarks.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** A client of the task service that trusts no answer. Thread safety: safe. */
final class TaskClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  TaskClient(URI base) {
    this.base = base;
  }

  /** How a request ended. */
  sealed interface Reply {
    /** Done, for the task with this id and title. */
    record Done(String id, String title) implements Reply {}

    /** 503 as the conventions have it: a problem with Retry-After. */
    record Busy() implements Reply {}

    /** Any other answer. */
    record Wrong(String what) implements Reply {}

    /** No answer: the connection broke or 15 s passed. */
    record None(String why) implements Reply {}
  }

  /** Inserts a task whose title is its Idempotency-Key. */
  Reply insert(String key) throws InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString("{\"title\":\"" + key + "\"}");
    return send(
        request("/tasks")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(body)
            .build(),
        201);
  }

  Reply read(String id) throws InterruptedException {
    return send(request("/tasks/" + id).build(), 200);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(15));
  }

  private Reply send(HttpRequest request, int right) throws InterruptedException {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == right) {
        var task = JSON.readTree(response.body());
        return new Reply.Done(task.path("id").asString(), task.path("title").asString());
      }
      return isBusy(response)
          ? new Reply.Busy()
          : new Reply.Wrong(
              request.method() + " answers " + response.statusCode() + " " + response.body());
    } catch (IOException e) {
      return new Reply.None(String.valueOf(e));
    }
  }

  private static boolean isBusy(HttpResponse<String> response) {
    return response.statusCode() == 503
        && response.headers().firstValue("Retry-After").isPresent()
        && response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json");
  }
}
