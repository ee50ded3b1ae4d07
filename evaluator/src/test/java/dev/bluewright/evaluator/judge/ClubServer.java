package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service with people that tells all that it should keep to itself: each answer holds the
 * password with everything escaped, and all tokens. It knows an administrator from the start.
 */
final class ClubServer implements AutoCloseable {
  /** The administrator's password, which has what is escaped. */
  static final String PASSWORD = "warden's \"own\" \\ päss/word";

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /auth/register: {post: {responses: {}}}
        /auth/login: {post: {responses: {}}}
        /auth/refresh: {post: {responses: {}}}
        /auth/me: {get: {responses: {}}}
        /members/{id}: {patch: {responses: {}}}
      """;

  private final LoopbackServer server;
  private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
  private final Map<String, String> logins = new ConcurrentHashMap<>();
  private final Queue<String> tokens = new ConcurrentLinkedQueue<>();

  ClubServer() {
    this.server = new LoopbackServer(this::handle);
    people.put(
        "warden",
        JSON.createObjectNode()
            .put("id", "w1")
            .put("email", "warden")
            .put("password", PASSWORD)
            .put("role", "warden"));
  }

  URI url() {
    return server.url();
  }

  /** Every password that was used and every token that was given. */
  List<String> secrets() {
    var all = new java.util.ArrayList<>(tokens);
    people.values().forEach(each -> all.add(each.path("password").asString("")));
    return all;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    switch (exchange.getRequestURI().getPath()) {
      case "/openapi.yaml" -> send(exchange, 200, DOCUMENT);
      case "/auth/register" -> register(exchange, (ObjectNode) body);
      case "/auth/login" -> login(exchange, body);
      case "/auth/refresh" -> refresh(exchange, body);
      case "/auth/me" -> me(exchange);
      default -> send(exchange, 404, "{}");
    }
  }

  private void register(HttpExchange exchange, ObjectNode body) throws IOException {
    people.put(
        body.path("email").asString(),
        body.deepCopy().put("id", UUID.randomUUID().toString()).put("role", "member"));
    login(exchange, body);
  }

  private void login(HttpExchange exchange, JsonNode body) throws IOException {
    var person = people.get(body.path("email").asString(""));
    if (person == null || !person.path("password").equals(body.path("password"))) {
      send(exchange, 401, "{}");
      return;
    }
    welcome(exchange, person);
  }

  private void refresh(HttpExchange exchange, JsonNode body) throws IOException {
    var login = logins.get(body.path("refreshToken").asString(""));
    if (login == null) {
      send(exchange, 401, "{}");
    } else {
      welcome(exchange, Objects.requireNonNull(people.get(login)));
    }
  }

  private void welcome(HttpExchange exchange, JsonNode person) throws IOException {
    var all =
        JSON.createObjectNode()
            .put("accessToken", token(person))
            .put("refreshToken", token(person))
            .put("apiKey", token(person));
    exchange.getResponseHeaders().set("Set-Cookie", "sid=" + token(person) + "; HttpOnly");
    send(exchange, 200, shown(person, all).replace("/", "\\/"));
  }

  private String token(JsonNode person) {
    var token = UUID.randomUUID() + "/" + UUID.randomUUID();
    logins.put(token, person.path("email").asString());
    tokens.add(token);
    return token;
  }

  private void me(HttpExchange exchange) throws IOException {
    var header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    var login = logins.get(header.replace("Bearer ", ""));
    if (login == null) {
      send(exchange, 401, "{}");
    } else {
      send(
          exchange,
          200,
          shown(
              Objects.requireNonNull(people.get(login)),
              JSON.createObjectNode().put("seen", header)));
    }
  }

  /** With the password in members of other names, each of its characters escaped. */
  private static String shown(JsonNode person, ObjectNode more) {
    var escaped = new StringBuilder();
    person
        .path("password")
        .asString("")
        .chars()
        .forEach(each -> escaped.append("\\u%04x".formatted(each)));
    var note = "{\"note\": \"" + escaped + "\"";
    for (var name : List.of("id", "email", "role")) {
      more.set(name, person.path(name));
    }
    more.put("within", note + "}").set("again", person.path("password"));
    return note + "," + more.toString().substring(1);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.close();
  }
}
