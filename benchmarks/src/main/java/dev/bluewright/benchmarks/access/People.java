package dev.bluewright.benchmarks.access;

import dev.bluewright.benchmarks.process.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** People who register with a service and sign in. Thread safety: safe. */
final class People implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PASSWORD = "a password of a benchmark";

  private final Service service;
  private final HttpClient client = HttpClient.newHttpClient();

  People(Service service) {
    this.service = service;
  }

  /** A person who is signed in. */
  record Person(String id, String token) {}

  /** Registers as many. */
  List<Person> register(int count) {
    return IntStream.range(0, count).mapToObj(this::registered).toList();
  }

  private Person registered(int number) {
    var body = Map.of("name", "Person " + number, "email", email(number), "password", PASSWORD);
    var answer = JSON.readTree(send("/auth/register", body, 201));
    return new Person(answer.at("/user/id").asString(), answer.at("/accessToken").asString());
  }

  /** Signs a person in anew. */
  void logIn(int number) {
    send("/auth/login", Map.of("email", email(number), "password", PASSWORD), 200);
  }

  private String send(String path, Map<String, String> body, int expected) {
    var request =
        HttpRequest.newBuilder(service.uri(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(path + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String email(int number) {
    return "person" + number + "@example.org";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
