package dev.bluewright.http;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A running system on SQLite, of authors, books and orders unless said, and a client of it. */
final class Shelf implements AutoCloseable {
  final SystemExecutionHarness harness = SystemExecutionHarness.named("shelf");
  final HttpClient client = HttpClient.newHttpClient();
  private final ApiEndpoint api;

  Shelf(Path folder) {
    this(folder, on -> {});
  }

  Shelf(Path folder, Behavior<Book> behavior) {
    this(folder, behavior, UnaryOperator.identity());
  }

  Shelf(Path folder, Behavior<Book> behavior, UnaryOperator<ApiEndpoint.Builder> limits) {
    this(
        folder,
        limits,
        Controller.of(Author.ENTITY),
        Controller.of(Book.ENTITY, behavior),
        Controller.of(Order.ENTITY));
  }

  Shelf(Path folder, UnaryOperator<ApiEndpoint.Builder> limits, Controller<?>... controllers) {
    var settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "HOST", "127.0.0.1",
                "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("shelf.db")));
    api = harness.add(limits.apply(ApiEndpoint.named("api").settings(settings)).build());
    var entities = Stream.of(controllers).map(Controller::entity).toArray(Entity<?>[]::new);
    var store =
        harness.add(EnhancedStore.named("store").settings(settings).holding(entities).build());
    for (var controller : controllers) {
      harness.add(controller);
      harness.bind(api.requests(controller.entity())).to(controller.requests());
      harness.bind(controller.operations()).to(store.operations());
    }
    harness.start();
  }

  int port() {
    return api.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + api.port() + path);
  }

  Reply get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Reply post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Reply send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty() && !String.join(" ", headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Adds a book and returns its address. */
  String book(String json) {
    return post("/books", json).header("Location");
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }

  /** A response. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The text of a member of a flat JSON object: enough for what is asserted here. */
    String member(String name) {
      int at = body().indexOf("\"" + name + "\":");
      if (at < 0) {
        return "absent";
      }
      int from = at + name.length() + 3;
      int to = from;
      boolean quoted = body().charAt(from) == '"';
      do {
        to++;
      } while (quoted ? body().charAt(to) != '"' : ",}]".indexOf(body().charAt(to)) < 0);
      return quoted ? body().substring(from + 1, to) : body().substring(from, to);
    }
  }
}
