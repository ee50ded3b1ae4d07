package dev.bluewright.http;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.shape.ApiShape;
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
import java.util.List;
import java.util.Map;

/** A running system of owners, links and hits on SQLite, whose API has a shape, and a client. */
final class Shortener implements AutoCloseable {
  private final SystemExecutionHarness harness = SystemExecutionHarness.named("shortener");
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final ApiEndpoint api;

  Shortener(Path folder, ApiShape shape) {
    var settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "HOST", "127.0.0.1",
                "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("shortener.db")));
    api = harness.add(ApiEndpoint.named("api").settings(settings).shape(shape).build());
    var owners = harness.add(Controller.of(Owner.ENTITY));
    var links = harness.add(Controller.of(Link.ENTITY));
    var hits = harness.add(Controller.of(Hit.ENTITY));
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Owner.ENTITY, Link.ENTITY, Hit.ENTITY)
                .build());
    harness.bind(api.requests(Owner.ENTITY)).to(owners.requests());
    harness.bind(api.requests(Link.ENTITY)).to(links.requests());
    harness.bind(api.requests(Hit.ENTITY)).to(hits.requests());
    harness.bind(owners.operations()).to(store.operations());
    harness.bind(links.operations()).to(store.operations());
    harness.bind(hits.operations()).to(store.operations());
    harness.start();
  }

  int port() {
    return api.port();
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    client.close();
    harness.stop(Duration.ofSeconds(9));
  }
}
