package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service for the boards of teams that nobody generated: whoever signs up names a new team or
 * brings the code of an invitation. It has a leak when told to.
 */
final class BoardServer implements AutoCloseable {
  /** Where one team reaches what is another's. */
  enum Leak {
    NONE,
    READS,
    CHANGES,
    DELETES,
    LISTS,
    FILTERS,
    SEARCHES,
    COUNTS,
    REFERS,
    SHOWS_PEOPLE,
    SHOWS_TEAMS,
    INVITES_APART,
    INVITES_TWICE,
    INVITES_ANYBODY
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /register:
          post: {requestBody: {content: {application/json: {schema: {properties: {email: {type: string}, password: {type: string}, team_name: {type: string}, invite_code: {type: string}}}}}}}
        /login:
          post: {requestBody: {content: {application/json: {schema: {properties: {email: {type: string}, password: {type: string}}}}}}}
        /me: {get: {}}
        /invites: {post: {}}
        /people: {get: {}}
        /people/{id}: {get: {}}
        /teams/{id}: {get: {}}
        /boards:
          get: {parameters: [{name: title, in: query}, {name: q, in: query}]}
          post: {requestBody: {content: {application/json: {schema: {properties: {title: {type: string}}}}}}}
        /boards/{id}:
          get: {}
          patch: {requestBody: {content: {application/json: {schema: {properties: {title: {type: string}}}}}}}
          delete: {}
        /cards:
          get: {parameters: [{name: label, in: query}]}
          post: {requestBody: {content: {application/json: {schema: {properties: {label: {type: string}, board_id: {type: integer}}}}}}}
        /cards/{id}: {get: {}, patch: {}, delete: {}}
      """;

  private final LoopbackServer server;
  private final Leak leak;
  private final Map<String, Map<Long, ObjectNode>> kept = new HashMap<>();
  private final Map<String, Long> invitations = new HashMap<>();
  private long ids;

  BoardServer(Leak leak) {
    this.leak = leak;
    this.server = new LoopbackServer(this::handle);
  }

  URI url() {
    return server.url();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var steps = exchange.getRequestURI().getPath().split("/", -1);
    switch (steps[1]) {
      case "openapi.yaml" -> answer(exchange, 200, DOCUMENT);
      case "register" -> register(exchange, body);
      case "login" -> login(exchange, body);
      default -> known(exchange, steps, body);
    }
  }

  private void register(HttpExchange exchange, JsonNode body) throws IOException {
    var code = body.path("invite_code").asString("");
    var invited = invitations.get(code);
    if (!code.isEmpty() && invited == null && leak != Leak.INVITES_ANYBODY) {
      answer(exchange, 422, problem());
      return;
    }
    if (leak != Leak.INVITES_TWICE) {
      invitations.remove(code);
    }
    var team =
        invited == null || leak == Leak.INVITES_APART
            ? named("teams", body.path("team_name").asString(""))
            : invited;
    var person = add("people", team);
    person.put("email", body.path("email").asString(""));
    person.put("password", body.path("password").asString(""));
    answer(exchange, 201, session(person));
  }

  private long named(String kind, String name) {
    var made = add(kind, ids + 1);
    made.put("name", name);
    return made.path("id").asLong();
  }

  private void login(HttpExchange exchange, JsonNode body) throws IOException {
    var person =
        all("people")
            .filter(each -> each.path("email").equals(body.path("email")))
            .filter(each -> each.path("password").equals(body.path("password")))
            .findFirst();
    answer(exchange, person.isPresent() ? 200 : 401, person.map(this::session).orElse(problem()));
  }

  private ObjectNode session(ObjectNode person) {
    var session = shown(person);
    session.put("token", "token-of-person-" + person.path("id").asLong());
    return session;
  }

  private void known(HttpExchange exchange, String[] steps, JsonNode body) throws IOException {
    var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    var id = token.replaceAll("\\D", "");
    var person = id.isEmpty() ? null : kept("people").get(Long.parseLong(id));
    if (person == null) {
      answer(exchange, 401, problem());
      return;
    }
    var team = person.path("team_id").asLong();
    switch (steps[1]) {
      case "me" -> answer(exchange, 200, shown(person));
      case "invites" -> {
        var code = "code-" + ++ids + "-of-an-invitation";
        invitations.put(code, team);
        answer(exchange, 201, JSON.createObjectNode().put("code", code));
      }
      default -> records(exchange, steps, body, team);
    }
  }

  private void records(HttpExchange exchange, String[] steps, JsonNode body, long team)
      throws IOException {
    if (steps.length > 2) {
      one(exchange, steps[1], Long.parseLong(steps[2]), body, team);
    } else if (exchange.getRequestMethod().equals("GET")) {
      list(exchange, steps[1], team);
    } else if (body.has("board_id") && !isReached(body.path("board_id").asLong(), team)) {
      answer(exchange, 422, problem());
    } else {
      var made = add(steps[1], team);
      made.setAll((ObjectNode) body);
      answer(exchange, 201, shown(made));
    }
  }

  private boolean isReached(long board, long team) {
    var found = kept("boards").get(board);
    return found != null && (leak == Leak.REFERS || found.path("team_id").asLong() == team);
  }

  private void one(HttpExchange exchange, String kind, long id, JsonNode body, long team)
      throws IOException {
    var record = kept(kind).get(id);
    var method = exchange.getRequestMethod();
    var leaks =
        switch (leak) {
          case READS -> kind.equals("boards") && method.equals("GET");
          case CHANGES -> method.equals("PATCH");
          case DELETES -> method.equals("DELETE");
          case SHOWS_TEAMS -> kind.equals("teams");
          default -> false;
        };
    if (record == null || (record.path("team_id").asLong() != team && !leaks)) {
      answer(exchange, 404, problem());
      return;
    }
    switch (method) {
      case "PATCH" -> record.setAll((ObjectNode) body);
      case "DELETE" -> kept(kind).remove(id);
      default -> {}
    }
    answer(exchange, 200, shown(record));
  }

  private void list(HttpExchange exchange, String kind, long team) throws IOException {
    var query = query(exchange);
    var title = query.getOrDefault("title", query.get("label"));
    var words = query.get("q");
    var leaks =
        switch (leak) {
          case LISTS -> query.isEmpty();
          case FILTERS -> title != null;
          case SEARCHES -> words != null;
          case SHOWS_PEOPLE -> kind.equals("people");
          default -> false;
        };
    var items = JSON.createArrayNode();
    all(kind)
        .filter(each -> leaks || each.path("team_id").asLong() == team)
        .filter(each -> title == null || word(each).equals(title))
        .filter(each -> words == null || word(each).contains(words))
        .forEach(each -> items.add(shown(each)));
    var page = JSON.createObjectNode();
    page.set("items", items);
    page.put("total", leak == Leak.COUNTS ? all(kind).count() : items.size());
    answer(exchange, 200, page);
  }

  private static String word(ObjectNode record) {
    return record.path(record.has("label") ? "label" : "title").asString("");
  }

  private Map<Long, ObjectNode> kept(String kind) {
    return kept.computeIfAbsent(kind, _ -> new TreeMap<>());
  }

  private Stream<ObjectNode> all(String kind) {
    return kept(kind).values().stream();
  }

  private ObjectNode add(String kind, long team) {
    var made = JSON.createObjectNode().put("id", ++ids).put("team_id", team);
    kept(kind).put(ids, made);
    return made;
  }

  private static ObjectNode shown(ObjectNode record) {
    var copy = record.deepCopy();
    copy.remove("password");
    return copy;
  }

  private static ObjectNode problem() {
    return JSON.createObjectNode().put("error", "That is not to be had.");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var all = new LinkedHashMap<String, String>();
    var text = exchange.getRequestURI().getRawQuery();
    for (var part : (text == null ? "" : text).split("&", -1)) {
      var pair = part.split("=", 2);
      if (pair.length == 2) {
        all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.close();
  }
}
