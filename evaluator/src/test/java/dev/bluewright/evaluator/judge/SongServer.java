package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service for songs that nobody generated, in whose ways nothing is as in those that are: a like
 * has no id, statistics are members of an object, and keys come in a header of their own. It has a
 * fault when told to.
 */
final class SongServer implements AutoCloseable {
  /** What is wrong with it. */
  enum Fault {
    NONE,
    LIKES_TWICE,
    LIKE_STAYS,
    LEAVES_OUT_A_GENRE,
    COUNTS_TWICE,
    OLD_PASSWORD_COUNTS,
    ANY_PASSWORD_CHANGES,
    TELLS_WHO_IS_KNOWN,
    TAKES_ANY_TOKEN,
    SESSION_STAYS,
    REFRESH_STAYS,
    REFRESH_GIVES_NOTHING,
    EXPORTS_NO_SONGS,
    EXPORTS_OTHERS,
    ERASED_SIGNS_IN,
    ERASURE_LEAVES_SONGS,
    KEY_STAYS,
    ANY_KEY_COUNTS,
    KEYS_ARE_LISTED,
    KEYS_OF_OTHERS,
    SCOPE_IS_NOTHING
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /signup: {post: {requestBody: {content: {application/json: {schema: {properties: {email: {type: string}, password: {type: string}}}}}}}}
        /signin: {post: {}}
        /refresh: {post: {}}
        /logout: {post: {}}
        /me: {get: {}, delete: {}}
        /change-password: {post: {requestBody: {content: {application/json: {schema: {properties: {old_password: {type: string}, new_password: {type: string}}}}}}}}
        /forgot-password: {post: {requestBody: {content: {application/json: {schema: {properties: {email: {type: string}}}}}}}}
        /reset-password: {post: {requestBody: {content: {application/json: {schema: {properties: {token: {type: string}, password: {type: string}}}}}}}}
        /data-export: {get: {}}
        /api-keys:
          get: {}
          post: {requestBody: {content: {application/json: {schema: {properties: {label: {type: string}, scopes: {type: array}}, required: [label]}}}}}
        /api-keys/{id}: {delete: {}}
        /songs:
          get: {}
          post: {requestBody: {content: {application/json: {schema: {properties: {title: {type: string}, genre: {type: string}}}}}}}
        /songs/{id}: {get: {}}
        /songs/{id}/like: {post: {}, delete: {}}
        /statistics/songs/genre: {get: {}}
      """;

  private final LoopbackServer server;
  private final Fault fault;
  private final Map<String, ObjectNode> people = new HashMap<>();
  private final Map<String, String> sessions = new HashMap<>();
  private final Map<String, ObjectNode> keys = new TreeMap<>();
  private final Map<Integer, ObjectNode> songs = new TreeMap<>();
  private final List<String> likes = new ArrayList<>();
  private int ids;

  SongServer(Fault fault) {
    this.fault = fault;
    this.server = new LoopbackServer(this::handle);
  }

  URI url() {
    return server.url();
  }

  /** A status and what is said with it. */
  private record Reply(int status, Object body) {}

  private synchronized void handle(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var path = exchange.getRequestURI().getPath();
    var reply = reply(exchange, path, exchange.getRequestMethod(), body);
    var bytes = String.valueOf(reply.body()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Reply reply(HttpExchange exchange, String path, String method, JsonNode body) {
    return switch (path) {
      case "/openapi.yaml" -> new Reply(200, DOCUMENT);
      case "/signup" -> signUp(body);
      case "/signin" -> signIn(body);
      case "/refresh" -> refresh(body);
      case "/forgot-password" -> forgot(body);
      case "/reset-password" -> reset(body);
      default -> known(exchange, path, method, body);
    };
  }

  private Reply signUp(JsonNode body) {
    var email = body.path("email").asString("");
    people.put(email, JSON.createObjectNode().put("id", ++ids).put("email", email));
    find(email).set("password", body.path("password"));
    return new Reply(201, welcome(email));
  }

  private ObjectNode find(String email) {
    return Objects.requireNonNull(people.get(email));
  }

  private Reply signIn(JsonNode body) {
    var email = body.path("email").asString("");
    var person = people.get(email);
    var fits = person != null && isPasswordOf(person, body.path("password"));
    return fits ? new Reply(200, welcome(email)) : refused(401);
  }

  private boolean isPasswordOf(ObjectNode person, JsonNode password) {
    return person.path("password").equals(password)
        || (fault == Fault.OLD_PASSWORD_COUNTS && person.path("before").equals(password));
  }

  private ObjectNode welcome(String email) {
    var session = JSON.createObjectNode();
    session.put("token", token("access", email)).put("refresh_token", token("refresh", email));
    session.set("user", JSON.createObjectNode().put("id", find(email).path("id").asInt()));
    return session;
  }

  private String token(String kind, String email) {
    var token = kind + "-" + UUID.randomUUID();
    sessions.put(token, email);
    return token;
  }

  private Reply refresh(JsonNode body) {
    var email = sessions.get(body.path("refresh_token").asString(""));
    if (email == null) {
      return refused(401);
    }
    return fault == Fault.REFRESH_GIVES_NOTHING
        ? new Reply(200, JSON.createObjectNode().put("token", UUID.randomUUID().toString()))
        : new Reply(200, welcome(email));
  }

  private Reply forgot(JsonNode body) {
    var isKnown = people.containsKey(body.path("email").asString(""));
    var says =
        isKnown || fault != Fault.TELLS_WHO_IS_KNOWN
            ? "A mail is on its way if there is such an account."
            : "There is no such account.";
    return new Reply(200, JSON.createObjectNode().put("message", says));
  }

  private Reply reset(JsonNode body) {
    if (fault != Fault.TAKES_ANY_TOKEN) {
      return refused(400);
    }
    people.values().forEach(person -> person.set("password", body.path("password")));
    return new Reply(200, "{}");
  }

  private Reply known(HttpExchange exchange, String path, String method, JsonNode body) {
    var headers = exchange.getRequestHeaders();
    var key = keys.get(String.valueOf(headers.getFirst("X-API-Key")));
    var email = caller(String.valueOf(headers.getFirst("Authorization")), key, exchange);
    if (email == null || !people.containsKey(email)) {
      return refused(401);
    }
    if (key != null && !method.equals("GET") && fault != Fault.SCOPE_IS_NOTHING) {
      return refused(403);
    }
    return switch (path) {
      case "/me" -> method.equals("GET") ? new Reply(200, shown(email)) : erase(email);
      case "/logout" -> logOut(email, exchange);
      case "/change-password" -> change(find(email), body);
      case "/data-export" -> new Reply(200, export(email));
      case "/api-keys" -> method.equals("GET") ? new Reply(200, listed(email)) : made(email, body);
      case "/songs" -> method.equals("GET") ? new Reply(200, all()) : sung(email, body);
      case "/statistics/songs/genre" -> new Reply(200, statistics());
      default -> one(email, path.split("/", -1), method);
    };
  }

  private @Nullable String caller(
      String authorization, @Nullable ObjectNode key, HttpExchange exchange) {
    if (key != null) {
      return key.path("email").asString();
    }
    var isKey = exchange.getRequestHeaders().containsKey("X-API-Key");
    return isKey && fault == Fault.ANY_KEY_COUNTS
        ? people.keySet().iterator().next()
        : sessions.get(authorization.replace("Bearer ", ""));
  }

  private ObjectNode shown(String email) {
    var shown = find(email).deepCopy();
    shown.remove(List.of("password", "before"));
    return shown;
  }

  private Reply logOut(String email, HttpExchange exchange) {
    var own = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    sessions
        .entrySet()
        .removeIf(
            each ->
                each.getValue().equals(email)
                    && (each.getKey().equals(own) || !stays(each.getKey())));
    return new Reply(200, "{}");
  }

  private boolean stays(String token) {
    return token.startsWith("refresh")
        ? fault == Fault.REFRESH_STAYS
        : fault == Fault.SESSION_STAYS;
  }

  private Reply change(ObjectNode person, JsonNode body) {
    var fits = person.path("password").equals(body.path("old_password"));
    if (!fits && fault != Fault.ANY_PASSWORD_CHANGES) {
      return refused(400);
    }
    person.set("before", person.path("password"));
    person.set("password", body.path("new_password"));
    return new Reply(200, "{}");
  }

  private Reply erase(String email) {
    var id = find(email).path("id").asInt();
    if (fault != Fault.ERASURE_LEAVES_SONGS) {
      songs.values().removeIf(song -> song.path("singer_id").asInt() == id);
    }
    if (fault == Fault.ERASED_SIGNS_IN) {
      sessions.values().removeIf(email::equals);
    } else {
      people.remove(email);
    }
    return new Reply(200, "{}");
  }

  private ObjectNode export(String email) {
    var export = JSON.createObjectNode();
    export.set("person", shown(email));
    var theirs = export.putArray("songs");
    var id = find(email).path("id").asInt();
    songs.values().stream()
        .filter(song -> fault == Fault.EXPORTS_OTHERS || song.path("singer_id").asInt() == id)
        .filter(_ -> fault != Fault.EXPORTS_NO_SONGS)
        .forEach(theirs::add);
    return export;
  }

  private Reply made(String email, JsonNode body) {
    var text = "song-key-" + UUID.randomUUID();
    var key = JSON.createObjectNode().put("id", ++ids).put("email", email);
    key.set("label", body.path("label"));
    keys.put(text, key);
    return new Reply(201, key.deepCopy().put("api_key", text));
  }

  private Object listed(String email) {
    var all = JSON.createArrayNode();
    keys.forEach(
        (text, key) -> {
          if (key.path("email").asString().equals(email)) {
            var shown = key.deepCopy();
            all.add(fault == Fault.KEYS_ARE_LISTED ? shown.put("api_key", text) : shown);
          }
        });
    return all;
  }

  private Reply sung(String email, JsonNode body) {
    var song = JSON.createObjectNode().put("id", 1_000_000 + ++ids);
    song.set("title", body.path("title"));
    song.set("genre", body.path("genre"));
    song.put("singer_id", find(email).path("id").asInt());
    songs.put(song.path("id").asInt(), song);
    return new Reply(201, liked(song));
  }

  private Object all() {
    var all = JSON.createArrayNode();
    songs.values().forEach(song -> all.add(liked(song)));
    return all;
  }

  private ObjectNode liked(ObjectNode song) {
    var own = "/" + song.path("id").asInt();
    return song.deepCopy().put("like_count", likes.stream().filter(l -> l.endsWith(own)).count());
  }

  private ObjectNode statistics() {
    var all = JSON.createObjectNode();
    songs
        .values()
        .forEach(
            song -> {
              var genre = song.path("genre").asString("");
              var more = fault == Fault.COUNTS_TWICE ? 2 : 1;
              if (fault != Fault.LEAVES_OUT_A_GENRE || !genre.equals("waltz")) {
                all.put(genre, all.path(genre).asInt(0) + more);
              }
            });
    return all;
  }

  private Reply one(String email, String[] steps, String method) {
    var id = Integer.parseInt(steps[2]);
    if (steps[1].equals("api-keys")) {
      return revoke(email, id);
    }
    var song = songs.get(id);
    if (song == null) {
      return refused(404);
    }
    return steps.length > 3 ? like(email + "/" + id, method) : new Reply(200, liked(song));
  }

  private Reply like(String like, String method) {
    if (method.equals("DELETE")) {
      if (fault != Fault.LIKE_STAYS) {
        likes.remove(like);
      }
    } else if (!likes.contains(like) || fault == Fault.LIKES_TWICE) {
      likes.add(like);
    }
    return new Reply(200, "{}");
  }

  private Reply revoke(String email, int id) {
    var there =
        keys.values().stream()
            .filter(key -> key.path("id").asInt() == id)
            .anyMatch(
                key -> fault == Fault.KEYS_OF_OTHERS || key.path("email").asString().equals(email));
    if (!there) {
      return refused(404);
    }
    if (fault != Fault.KEY_STAYS) {
      keys.values().removeIf(key -> key.path("id").asInt() == id);
    }
    return new Reply(200, "{}");
  }

  private static Reply refused(int status) {
    return new Reply(status, "{\"message\": \"No.\"}");
  }

  @Override
  public void close() {
    server.close();
  }
}
