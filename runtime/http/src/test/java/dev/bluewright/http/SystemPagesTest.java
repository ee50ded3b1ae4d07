package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SystemPagesTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder);
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/startup"})
  void saysThatItIsWell(String path) {
    var health = shelf.get(path);
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).startsWith("{\"status\":\"UP\"").contains("\"store\"");
    assertThat(health.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void metricsNameRoutesNotAddresses() {
    shelf.get("/books/0190f5a2-0000-7000-8000-000000000000");
    shelf.get("/some/where/else");

    var metrics = shelf.get("/metrics");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.header("Content-Type")).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("route=\"/books/{id}\"")
        .contains("route=\"unrouted\"")
        .doesNotContain("0190f5a2")
        .doesNotContain("some/where");
  }

  @Test
  void showsTheDescription() {
    var document = shelf.get("/openapi.yaml");
    assertThat(document.status()).isEqualTo(200);
    assertThat(document.body()).startsWith("openapi: 3.1.0");
  }

  @Test
  void docsLoadNothingFromElsewhere() {
    var docs = shelf.get("/docs");
    assertThat(docs.status()).isEqualTo(200);
    assertThat(docs.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(docs.body()).doesNotContain("http://").doesNotContain("https://");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "/docs/swagger-ui.css, text/css; charset=utf-8",
    "/docs/start.js, text/javascript; charset=utf-8",
    "/docs/favicon-32x32.png, image/png"
  })
  void docsBringTheirFiles(String path, String type) {
    var file = shelf.get(path);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo(type);
    assertThat(file.body()).isNotEmpty();
  }

  @Test
  void docsServeNoOtherFiles() {
    assertThat(shelf.get("/docs/index.html").status()).isEqualTo(404);
    assertThat(shelf.get("/docs/..%2f..%2fpom.properties").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH  | /books                  | GET, HEAD, POST, OPTIONS",
        "POST   | /books/1                | GET, HEAD, PUT, PATCH, DELETE, OPTIONS",
        "GET    | /books/1/put-on-sale    | POST, OPTIONS",
        "PATCH  | /authors/1/books        | GET, HEAD, POST, OPTIONS",
        "DELETE | /health/live            | GET, HEAD, OPTIONS",
      })
  void refusesAMethodAndSaysWhichAreAllowed(String method, String path, String allow) {
    var refused = shelf.send(method, path, "");
    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow")).isEqualTo(allow);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    var options = shelf.send("OPTIONS", path, "");
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).isEqualTo(allow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                       | 200",
        "application/*                          | 200",
        "text/html, */*;q=0.1                   | 200",
        "text/html                              | 406",
        "application/json;q=0, */*              | 406",
        "application/xml, application/json      | 200",
      })
  void answersOnlyWhatTheClientTakes(String accept, int status) {
    assertThat(shelf.get("/orders", "Accept", accept).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/book",
        "/books/",
        "/books/1/2",
        "/books/1/putOnSale",
        "/books/1/put-on-sale/x"
      })
  void unknownAddressIsAProblem(String path) {
    var missing = shelf.get(path);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
