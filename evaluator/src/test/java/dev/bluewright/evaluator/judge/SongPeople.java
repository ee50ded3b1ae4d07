package dev.bluewright.evaluator.judge;

import com.sun.net.httpserver.Headers;
import dev.bluewright.evaluator.judge.SongServer.Fault;
import dev.bluewright.evaluator.judge.SongServer.Reply;
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

/** Who comes to the service for songs: their accounts, sessions and keys. */
final class SongPeople {
  private static final JsonMapper JSON = new JsonMapper();

  private final Fault fault;
  private final Map<String, ObjectNode> people = new HashMap<>();
  private final Map<String, String> sessions = new HashMap<>();
  private final Map<String, ObjectNode> keys = new TreeMap<>();
  private int ids;

  SongPeople(Fault fault) {
    this.fault = fault;
  }

  Reply signUp(JsonNode body) {
    var email = body.path("email").asString("");
    people.put(email, JSON.createObjectNode().put("id", ++ids).put("email", email));
    find(email).set("password", body.path("password"));
    return new Reply(201, welcome(email));
  }

  private ObjectNode find(String email) {
    return Objects.requireNonNull(people.get(email));
  }

  int id(String email) {
    return find(email).path("id").asInt();
  }

  Reply signIn(JsonNode body) {
    var email = body.path("email").asString("");
    var person = people.get(email);
    var fits = person != null && isPasswordOf(person, body.path("password"));
    return fits ? new Reply(200, welcome(email)) : SongServer.refused(401);
  }

  private boolean isPasswordOf(ObjectNode person, JsonNode password) {
    return person.path("password").equals(password)
        || (fault == Fault.OLD_PASSWORD_COUNTS && person.path("before").equals(password));
  }

  private ObjectNode welcome(String email) {
    var session = JSON.createObjectNode();
    session.put("token", token("access", email)).put("refresh_token", token("refresh", email));
    session.set("user", JSON.createObjectNode().put("id", id(email)));
    return session;
  }

  private String token(String kind, String email) {
    var token = kind + "-" + UUID.randomUUID();
    sessions.put(token, email);
    return token;
  }

  Reply refresh(JsonNode body) {
    var email = sessions.get(body.path("refresh_token").asString(""));
    if (email == null) {
      return SongServer.refused(401);
    }
    return fault == Fault.REFRESH_GIVES_NOTHING
        ? new Reply(200, JSON.createObjectNode().put("token", UUID.randomUUID().toString()))
        : new Reply(200, welcome(email));
  }

  Reply forgot(JsonNode body) {
    var isKnown = people.containsKey(body.path("email").asString(""));
    var says =
        isKnown || fault != Fault.TELLS_WHO_IS_KNOWN
            ? "A mail is on its way if there is such an account."
            : "There is no such account.";
    return new Reply(200, JSON.createObjectNode().put("message", says));
  }

  Reply reset(JsonNode body) {
    if (fault != Fault.TAKES_ANY_TOKEN) {
      return SongServer.refused(400);
    }
    people.values().forEach(person -> person.set("password", body.path("password")));
    return new Reply(200, "{}");
  }

  /** The address of whoever comes with a session or a key; null of nobody who is known. */
  @Nullable String caller(Headers headers) {
    var key = keys.get(String.valueOf(headers.getFirst("X-API-Key")));
    var email = key == null ? bySession(headers) : key.path("email").asString();
    return email != null && people.containsKey(email) ? email : null;
  }

  private @Nullable String bySession(Headers headers) {
    return headers.containsKey("X-API-Key") && fault == Fault.ANY_KEY_COUNTS
        ? people.keySet().iterator().next()
        : sessions.get(String.valueOf(headers.getFirst("Authorization")).replace("Bearer ", ""));
  }

  /** Whether it is a program that comes. */
  boolean isProgram(Headers headers) {
    return keys.containsKey(String.valueOf(headers.getFirst("X-API-Key")));
  }

  ObjectNode shown(String email) {
    var shown = find(email).deepCopy();
    shown.remove(List.of("password", "before"));
    return shown;
  }

  Reply logOut(String email, Headers headers) {
    var own = headers.getFirst("Authorization").replace("Bearer ", "");
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

  Reply change(String email, JsonNode body) {
    var person = find(email);
    var fits = person.path("password").equals(body.path("old_password"));
    if (!fits && fault != Fault.ANY_PASSWORD_CHANGES) {
      return SongServer.refused(400);
    }
    person.set("before", person.path("password"));
    person.set("password", body.path("new_password"));
    return new Reply(200, "{}");
  }

  /** Forgets somebody. */
  void erase(String email) {
    if (fault == Fault.ERASED_SIGNS_IN) {
      sessions.values().removeIf(email::equals);
    } else {
      people.remove(email);
    }
  }

  Reply made(String email, JsonNode body) {
    var text = "song-key-" + UUID.randomUUID();
    var key = JSON.createObjectNode().put("id", ++ids).put("email", email);
    key.set("label", body.path("label"));
    keys.put(text, key);
    return new Reply(201, key.deepCopy().put("api_key", text));
  }

  Object listed(String email) {
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

  Reply revoke(String email, int id) {
    var there =
        keys.values().stream()
            .filter(key -> key.path("id").asInt() == id)
            .anyMatch(
                key -> fault == Fault.KEYS_OF_OTHERS || key.path("email").asString().equals(email));
    if (!there) {
      return SongServer.refused(404);
    }
    if (fault != Fault.KEY_STAYS) {
      keys.values().removeIf(key -> key.path("id").asInt() == id);
    }
    return new Reply(200, "{}");
  }
}
