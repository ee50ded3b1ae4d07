package dev.bluewright.accounts;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.http.Hooks;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system on SQLite, of members and their notes, and a client of it. */
final class Club implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  static final Map<String, String> ADMIN =
      Map.of("ADMIN_LOGIN", "chair@example.org", "ADMIN_PASSWORD", PASSWORD);
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger NEXT = new AtomicInteger();

  final HttpClient client = HttpClient.newHttpClient();
  final EnhancedStore store;
  final People<Member> people;
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("club");
  private final ApiEndpoint api;

  Club(Path folder, Map<String, String> environment) {
    this(folder, environment, UnaryOperator.identity());
  }

  Club(Path folder, Map<String, String> environment, UnaryOperator<ApiEndpoint.Builder> endpoint) {
    this(folder, environment, endpoint, UnaryOperator.identity());
  }

  Club(
      Path folder,
      Map<String, String> environment,
      UnaryOperator<ApiEndpoint.Builder> endpoint,
      UnaryOperator<AccountsBuilder<Member>> face) {
    this(folder, environment, endpoint, face, People.Builder::keys);
  }

  Club(
      Path folder,
      Map<String, String> environment,
      UnaryOperator<ApiEndpoint.Builder> endpoint,
      UnaryOperator<AccountsBuilder<Member>> face,
      UnaryOperator<People.Builder<Member>> more) {
    var values = new HashMap<>(environment);
    values.putAll(
        Map.of(
            "PORT", "0",
            "HOST", "127.0.0.1",
            "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("club.db")));
    var settings = Settings.of(values);
    var described =
        People.of(Member.ENTITY).login("email").role("role").blocked("blocked").address("email");
    people = more.apply(described).build();
    store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Member.ENTITY, Note.ENTITY, Letter.ENTITY, Poster.ENTITY)
                .holding(people.entities())
                .build());
    var accounts =
        harness.add(
            face.apply(
                    Accounts.of(people, store)
                        .settings(settings)
                        .firstAdmin("admin")
                        .behavior(Club::trimmed))
                .build());
    api =
        harness.add(
            endpoint.apply(ApiEndpoint.named("api").settings(settings).guard(accounts)).build());
    harness.bind(accounts.operations()).to(store.operations());
    for (var controller :
        new Controller<?>[] {
          Controller.of(Member.ENTITY),
          Controller.of(Note.ENTITY),
          Controller.of(Letter.ENTITY),
          Controller.of(Poster.ENTITY)
        }) {
      harness.add(controller);
      harness.bind(api.requests(controller.entity())).to(controller.requests());
      harness.bind(controller.operations()).to(store.operations());
    }
    harness.start();
  }

  private static void trimmed(Hooks<Member> on) {
    on.create(
        member ->
            new Member(
                member.id(),
                member.name().strip(),
                member.email(),
                member.role(),
                member.blocked()));
  }

  /** What the system answered. */
  record Reply(int status, HttpResponse<String> response, JsonNode body) {
    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  /** A person who has signed in. */
  record Known(String id, String email, String token, String refreshToken) {}

  Known registered() {
    String email = "member" + NEXT.incrementAndGet() + "@example.org";
    var reply =
        send(
            "POST",
            "/auth/register",
            null,
            Map.of("name", "Ada", "email", email, "password", PASSWORD));
    return known(reply, email);
  }

  Known admin() {
    return known(logIn("chair@example.org", PASSWORD), "chair@example.org");
  }

  Reply logIn(String email, String password) {
    return send("POST", "/auth/login", null, Map.of("email", email, "password", password));
  }

  static Known known(Reply reply, String email) {
    if (reply.status() / 100 != 2) {
      throw new AssertionError(reply.status() + " " + reply.body());
    }
    return new Known(
        reply.text("/user/id"), email, reply.text("/accessToken"), reply.text("/refreshToken"));
  }

  Reply send(String method, String path, @Nullable String token, @Nullable Object body) {
    return sendAs(token == null ? null : "Bearer " + token, method, path, body);
  }

  Reply sendAs(@Nullable String authorization, String method, String path, @Nullable Object body) {
    return sent(client, authorization, method, uri(path), body);
  }

  static Reply sent(
      HttpClient client,
      @Nullable String authorization,
      String method,
      URI uri,
      @Nullable Object body) {
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    request.method(
        method,
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    request.header("Content-Type", "application/json");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response, JSON.readTree(response.body()));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + uri + " failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  String metrics() {
    var request = HttpRequest.newBuilder(uri("/metrics")).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + api.port() + path);
  }

  static UUID anyId() {
    return UUID.randomUUID();
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }
}
