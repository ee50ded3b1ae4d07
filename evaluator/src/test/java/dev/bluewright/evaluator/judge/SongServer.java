package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final SongPeople people;
  private final Map<Integer, ObjectNode> songs = new TreeMap<>();
  private final List<String> likes = new ArrayList<>();
  private int ids;

  SongServer(Fault fault) {
    this.fault = fault;
    this.people = new SongPeople(fault);
    this.server = new LoopbackServer(this::handle);
  }

  URI url() {
    return server.url();
  }

  /** A status and what is said with it. */
  record Reply(int status, Object body) {}

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
      case "/signup" -> people.signUp(body);
      case "/signin" -> people.signIn(body);
      case "/refresh" -> people.refresh(body);
      case "/forgot-password" -> people.forgot(body);
      case "/reset-password" -> people.reset(body);
      default -> known(exchange, path, method, body);
    };
  }

  private Reply known(HttpExchange exchange, String path, String method, JsonNode body) {
    var headers = exchange.getRequestHeaders();
    var email = people.caller(headers);
    if (email == null) {
      return refused(401);
    }
    if (people.isProgram(headers) && !method.equals("GET") && fault != Fault.SCOPE_IS_NOTHING) {
      return refused(403);
    }
    return switch (path) {
      case "/me" -> method.equals("GET") ? new Reply(200, people.shown(email)) : erase(email);
      case "/logout" -> people.logOut(email, headers);
      case "/change-password" -> people.change(email, body);
      case "/data-export" -> new Reply(200, export(email));
      case "/api-keys" ->
          method.equals("GET") ? new Reply(200, people.listed(email)) : people.made(email, body);
      case "/songs" -> method.equals("GET") ? new Reply(200, all()) : sung(email, body);
      case "/statistics/songs/genre" -> new Reply(200, statistics());
      default -> one(email, path.split("/", -1), method);
    };
  }

  private Reply erase(String email) {
    var id = people.id(email);
    if (fault != Fault.ERASURE_LEAVES_SONGS) {
      songs.values().removeIf(song -> song.path("singer_id").asInt() == id);
    }
    people.erase(email);
    return new Reply(200, "{}");
  }

  private ObjectNode export(String email) {
    var export = JSON.createObjectNode();
    export.set("person", people.shown(email));
    var theirs = export.putArray("songs");
    var id = people.id(email);
    songs.values().stream()
        .filter(song -> fault == Fault.EXPORTS_OTHERS || song.path("singer_id").asInt() == id)
        .filter(_ -> fault != Fault.EXPORTS_NO_SONGS)
        .forEach(theirs::add);
    return export;
  }

  private Reply sung(String email, JsonNode body) {
    var song = JSON.createObjectNode().put("id", 1_000_000 + ++ids);
    song.set("title", body.path("title"));
    song.set("genre", body.path("genre"));
    song.put("singer_id", people.id(email));
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
      return people.revoke(email, id);
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

  static Reply refused(int status) {
    return new Reply(status, "{\"message\": \"No.\"}");
  }

  @Override
  public void close() {
    server.close();
  }
}
