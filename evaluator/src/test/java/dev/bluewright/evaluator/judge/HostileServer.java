package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A service that answers everything in a way that hurts whoever reads it. */
final class HostileServer implements AutoCloseable {
  private static final String SELF =
      """
      openapi: 3.1.0
      info: {title: itself, version: '1'}
      paths:
        /parcels:
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            responses: {'201': {description: made}}
          get: {responses: {'200': {description: a list}}}
        /parcels/{id}:
          get:
            responses:
              '200': {content: {application/json: {schema: {$ref: '#'}}}}
          patch:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Loop'}}}}
            responses: {'200': {description: changed}}
          delete: {responses: {'204': {description: gone}}}
      components:
        schemas:
          Loop: {$ref: '#/components/schemas/Pool'}
          Pool: {$ref: '#/components/schemas/Loop'}
          Other: {$ref: 'other.yaml'}
          A:
            type: object
            required: [label, again, twice, other]
            allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
            properties:
              label: {type: string}
              again: {$ref: '#/components/schemas/A'}
              twice: {$ref: '#/components/schemas/A'}
              other: {$ref: '#/components/schemas/Other'}
          B:
            anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
      """;

  /** What it does to those who ask. */
  enum Trick {
    FIFTY_MEGABYTES,
    NEVER_ENDS,
    NEVER_BEGINS,
    ANSWERS_SLOWLY,
    HTML_FOR_JSON,
    BROKEN_JSON,
    DEEP_JSON,
    DEEP_YAML,
    SCHEMAS_OF_THEMSELVES,
    REDIRECTS_IN_A_CIRCLE,
    GZIP_BOMB,
    LOCATION_WITH_A_SPACE,
    LINKS_OF_NO_KIND,
    MANY_SECRETS,
    BREAKS_OFF,
    TWO_MEGABYTES_EACH
  }

  private static final byte[] BOMB = bomb();

  private final LoopbackServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Trick trick;

  HostileServer(Trick trick) {
    this.trick = trick;
    this.server = new LoopbackServer(this::handle, threads);
  }

  URI url() {
    return server.url();
  }

  private void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var isFirst = exchange.getRequestURI().getPath().equals("/");
    try (exchange) {
      if (isFirst) {
        answer(exchange, "hello");
      } else {
        hurt(exchange);
      }
    }
  }

  private void hurt(HttpExchange exchange) throws IOException {
    var isDocument = exchange.getRequestURI().getPath().startsWith("/openapi");
    switch (trick) {
      case FIFTY_MEGABYTES -> stream(exchange, 50);
      case TWO_MEGABYTES_EACH -> answer(exchange, "[\"" + "x".repeat((2 << 20) - 10) + "\"]");
      case NEVER_ENDS -> stream(exchange, Integer.MAX_VALUE);
      case NEVER_BEGINS -> pause(60_000);
      case ANSWERS_SLOWLY -> {
        pause(1_100);
        answer(exchange, "{\"id\":1}");
      }
      case HTML_FOR_JSON -> {
        exchange.getResponseHeaders().set("Content-Type", "image/png; charset=nothing");
        answer(exchange, "<html>\u0000 nothing");
      }
      case BROKEN_JSON -> answer(exchange, "{\"id\": 1, \"data\": [{\"id\":");
      case DEEP_JSON -> answer(exchange, "[".repeat(100_000) + "]".repeat(100_000));
      case DEEP_YAML -> answer(exchange, "{a: ".repeat(100_000) + "1" + "}".repeat(100_000));
      case SCHEMAS_OF_THEMSELVES ->
          answer(exchange, isDocument ? SELF : "{\"id\": 1, \"label\": \"x\"}");
      case REDIRECTS_IN_A_CIRCLE -> {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(302, -1);
      }
      case GZIP_BOMB -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, BOMB);
      }
      case LOCATION_WITH_A_SPACE -> {
        exchange.getResponseHeaders().set("Location", "/parcels/a b/%zz?q=|#<>");
        exchange.sendResponseHeaders(201, -1);
      }
      case LINKS_OF_NO_KIND -> {
        exchange.getResponseHeaders().set("Link", "<http://[::/ a>; rel=next");
        answer(exchange, "{\"data\": [{\"id\": \"a b/../c?{id}\"}], \"id\": \"a b/../c?{id}\"}");
      }
      case MANY_SECRETS -> answer(exchange, secrets());
      case BREAKS_OFF -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
      }
    }
  }

  private static String secrets() {
    var all = new StringBuilder("{\"id\":1");
    for (var i = 0; i < 20_000; i++) {
      all.append(",\"token").append(i).append("Token\":\"secret-number-").append(i).append('"');
    }
    return all.append('}').toString();
  }

  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zipped = new GZIPOutputStream(bytes)) {
      for (var i = 0; i < 100; i++) {
        zipped.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void stream(HttpExchange exchange, int megabytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var part = new byte[1 << 20];
    Arrays.fill(part, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      for (var i = 0; i < megabytes; i++) {
        out.write(part, 0, megabytes == Integer.MAX_VALUE ? 1 : part.length);
        out.flush();
        if (megabytes == Integer.MAX_VALUE) {
          pause(50);
        }
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    answer(exchange, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.close();
  }
}
