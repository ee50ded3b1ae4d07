package dev.bluewright.evaluator.attack;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service for notes that nobody generated, with people, roles and an OpenAPI document. It has
 * holes when told to.
 */
final class NoteServer implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST = 1 << 20;

  /** An answer. */
  record Reply(int status, JsonNode body) {
    static Reply problem(int status, String words) {
      return new Reply(status, JSON.createObjectNode().put("error", words));
    }
  }

  /** A request. */
  record Ask(String method, String path, Map<String, String> query, ObjectNode body, String token) {
    String[] steps() {
      return path.split("/", -1);
    }
  }

  /** What a test lets the service do otherwise. */
  @FunctionalInterface
  interface Quirk {
    Quirk NONE = _ -> false;

    /** Answers a request, or closes it without an answer; false to leave it to the service. */
    boolean takes(HttpExchange exchange) throws IOException;

    /** With which status it answers where it usually has another. */
    default int status(int usual) {
      return usual;
    }

    /** The id of a new record. */
    default String id(String kind) {
      return UUID.randomUUID().toString();
    }
  }

  private final LoopbackServer server;
  private final Quirk quirk;
  private final ExecutorService threads;
  private final Set<Hole> holes;
  private final NoteAccounts accounts;
  private final NoteDesk desk;

  /** Starts the service on a free port of loopback. */
  NoteServer(Set<Hole> holes, Quirk quirk) {
    this.quirk = quirk;
    this.holes = holes.isEmpty() ? EnumSet.noneOf(Hole.class) : EnumSet.copyOf(holes);
    this.accounts = new NoteAccounts(this.holes);
    this.desk = new NoteDesk(this.holes, accounts, quirk);
    this.threads =
        has(Hole.HAS_FOUR_THREADS)
            ? Executors.newFixedThreadPool(4)
            : Executors.newVirtualThreadPerTaskExecutor();
    this.server = new LoopbackServer(this::handle, threads);
  }

  URI url() {
    return server.url();
  }

  private boolean has(Hole hole) {
    return holes.contains(hole);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      headers(exchange);
      if (!quirk.takes(exchange) && !surprise(exchange)) {
        var reply = reply(exchange);
        send(exchange, new Reply(quirk.status(reply.status()), reply.body()));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      var stack = has(Hole.SHOWS_STACKS) ? "at dev.notes.Reader.read(Reader.java:17)" : "";
      send(exchange, Reply.problem(400, "That cannot be read. " + stack));
    } catch (NoteDesk.Broken e) {
      send(exchange, Reply.problem(500, "Something went wrong."));
    } finally {
      exchange.close();
    }
  }

  private void headers(HttpExchange exchange) {
    var headers = exchange.getResponseHeaders();
    if (!has(Hole.LETS_TYPES_BE_GUESSED)) {
      headers.set("X-Content-Type-Options", "nosniff");
    }
    if (!has(Hole.LETS_CACHES_KEEP)) {
      headers.set("Cache-Control", "no-store");
    }
    if (has(Hole.TELLS_ITS_VERSION)) {
      headers.set("Server", "Notes/1.2.3");
    }
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    if (has(Hole.TRUSTS_ANY_ORIGIN) && origin != null) {
      headers.set("Access-Control-Allow-Origin", origin);
      headers.set("Access-Control-Allow-Credentials", "true");
    }
  }

  /** What has nothing to do with notes. */
  private boolean surprise(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getRawPath();
    var all =
        URLDecoder.decode(
            exchange.getRequestURI().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("TRACE") && has(Hole.ECHOES_TRACE)) {
      text(exchange, "message/http", "TRACE / " + exchange.getRequestHeaders().values());
    } else if (has(Hole.HAS_A_DEBUG_PAGE) && path.equals("/debug")) {
      text(exchange, "text/plain", "threads: 12");
    } else if (has(Hole.SERVES_ITS_SETTINGS) && path.equals("/.env")) {
      text(exchange, "text/plain", "DATABASE_URL=postgres://notes");
    } else if (has(Hole.SHOWS_METRICS) && path.equals("/metrics")) {
      text(exchange, "text/plain", "# TYPE requests counter\nrequests 7\n");
    } else if (has(Hole.SERVES_ANY_FILE) && all.contains("../etc/passwd")) {
      text(exchange, "text/plain", "root:x:0:0:root:/root:/bin/sh\n");
    } else if (has(Hole.ECHOES_SCRIPT) && all.contains("<script>")) {
      text(exchange, "text/html", "<p>Nothing is called " + all + "</p>");
    } else {
      return false;
    }
    return true;
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var query = query(exchange.getRequestURI().getRawQuery());
    if (query.size() > 500 && has(Hole.BREAKS_ON_PARAMETERS)) {
      throw new NoteDesk.Broken();
    }
    if (path.equals("/openapi.json")) {
      return new Reply(200, JSON.readTree(document()));
    }
    var bytes =
        exchange.getRequestBody().readNBytes(has(Hole.TAKES_ANY_SIZE) ? 9 << 20 : LARGEST + 1);
    if (bytes.length > LARGEST && !has(Hole.TAKES_ANY_SIZE)) {
      return Reply.problem(413, "That is too large.");
    }
    var ask = new Ask(exchange.getRequestMethod(), path, query, body(bytes), token(exchange));
    return answer(exchange, ask);
  }

  private Reply answer(HttpExchange exchange, Ask ask) {
    var steps = ask.steps();
    var first = steps.length > 1 ? steps[1] : "";
    if (has(Hole.SPLITS_HEADERS)) {
      ask.query().values().stream()
          .filter(value -> value.contains("\r\nX-Injected: "))
          .forEach(
              value -> exchange.getResponseHeaders().set("X-Injected", value.split(": ", 2)[1]));
    }
    return switch (first) {
      case "auth" -> accounts.answer(ask);
      case "notes", "rooms", "remarks" -> desk.answer(ask);
      default -> Reply.problem(404, "There is nothing.");
    };
  }

  private ObjectNode body(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var depth = text.chars().filter(each -> each == '[' || each == '{').count();
    if (depth > 1_000) {
      if (has(Hole.BREAKS_ON_DEPTH)) {
        throw new NoteDesk.Broken();
      }
      throw new IllegalArgumentException("deep");
    }
    if (text.isBlank()) {
      return JSON.createObjectNode();
    }
    return JSON.readTree(text) instanceof ObjectNode object
        ? object
        : Objects.requireNonNull(null, () -> refused());
  }

  private static String refused() {
    throw new IllegalArgumentException("no object");
  }

  private static String token(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
  }

  private static Map<String, String> query(String raw) {
    var all = new LinkedHashMap<String, String>();
    for (var part : raw == null ? new String[0] : raw.split("&", -1)) {
      var pair = part.split("=", 2);
      all.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String document() throws IOException {
    try (var stream = NoteServer.class.getResourceAsStream("notes-openapi.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    text(exchange, reply.status(), "application/json", reply.body().toString());
  }

  private static void text(HttpExchange exchange, String type, String body) throws IOException {
    text(exchange, 200, type, body);
  }

  static void text(HttpExchange exchange, int status, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    var isBare = status == 204 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isBare ? -1 : bytes.length);
    if (!isBare) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.close();
    threads.shutdownNow();
  }
}
