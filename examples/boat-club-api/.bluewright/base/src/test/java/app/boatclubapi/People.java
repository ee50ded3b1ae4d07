package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.boatclubapi.RunningSystem.Answer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of the tests, signed in over HTTP: each request is made by one who may make it. From
 * {@code accounts} of blueprint.yaml.
 */
final class People {
  static final String PASSWORD = "correct horse battery";
  static final String ADMIN = "first@example.org";
  private static final String ITSELF = "itself";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ScopedValue<String> TOKEN = ScopedValue.newInstance();
  private static final Map<String, Someone> BY_ROLE = new HashMap<>();
  private static final Map<String, Someone> BY_ID = new ConcurrentHashMap<>();
  private static final List<Part> PARTS =
      List.of(
          new Part("GET", "/members", "warden"),
          new Part("POST", "/boats", "warden"),
          new Part("GET", "/boats", "warden"),
          new Part("POST", "/bookings", "member"),
          new Part("GET", "/bookings", "member"),
          new Part("POST", "/log-entries", "member"),
          new Part("GET", "/log-entries", "member"),
          new Part("POST", "/remarks", "member"),
          new Part("GET", "/remarks", "member"),
          new Part("GET", "/members/{id}", "warden"),
          new Part("PATCH", "/members/{id}", "warden"),
          new Part("PUT", "/members/{id}", "warden"),
          new Part("DELETE", "/members/{id}", "warden"),
          new Part("GET", "/members/{id}/boats", "warden"),
          new Part("POST", "/members/{id}/boats", "warden"),
          new Part("GET", "/members/{id}/bookings", "warden"),
          new Part("POST", "/members/{id}/bookings", "member"),
          new Part("POST", "/members/{id}/log-entries", "member"),
          new Part("GET", "/members/{id}/remarks", "warden"),
          new Part("POST", "/members/{id}/remarks", "member"),
          new Part("GET", "/boats/{id}", "warden"),
          new Part("PATCH", "/boats/{id}", "warden"),
          new Part("PUT", "/boats/{id}", "warden"),
          new Part("DELETE", "/boats/{id}", "warden"),
          new Part("POST", "/boats/{id}/inspect", "warden"),
          new Part("GET", "/boats/{id}/bookings", "member"),
          new Part("POST", "/boats/{id}/bookings", "member"),
          new Part("GET", "/boats/{id}/remarks", "member"),
          new Part("POST", "/boats/{id}/remarks", "member"),
          new Part("GET", "/bookings/{id}", "member"),
          new Part("PATCH", "/bookings/{id}", "member"),
          new Part("PUT", "/bookings/{id}", "member"),
          new Part("DELETE", "/bookings/{id}", "member"),
          new Part("POST", "/bookings/{id}/close", "warden"),
          new Part("GET", "/bookings/{id}/history", "member"),
          new Part("GET", "/log-entries/{id}", "member"),
          new Part("PATCH", "/log-entries/{id}", "member"),
          new Part("PUT", "/log-entries/{id}", "member"),
          new Part("DELETE", "/log-entries/{id}", "member"),
          new Part("GET", "/remarks/{id}", "member"),
          new Part("PATCH", "/remarks/{id}", "member"),
          new Part("PUT", "/remarks/{id}", "member"),
          new Part("DELETE", "/remarks/{id}", "member"),
          new Part("POST", "/remarks/{id}/restore", "member"),
          new Part("GET", "/bookings/{id}/history/{number}", "member"));

  private People() {}

  /** Who makes a request in the tests, by its method and its address. */
  private record Part(String method, String address, String who) {
    boolean fits(String asked, String path) {
      return method.equals(asked) && path.matches(address.replaceAll("\\{\\w+}", "[^/]+"));
    }

    /** Whoever it is; of a person's own record, the person. */
    Someone person(String path) {
      return who.equals(ITSELF) ? BY_ID.get(path.split("/")[2]) : of(who);
    }
  }

  /** Somebody who sends requests; nobody is signed in where there is no token. */
  record Someone(String id, String login, String accessToken, String refreshToken) {
    Answer get(String path) {
      return asks(() -> RunningSystem.get(path));
    }

    Answer post(String path, Object body) {
      return asks(() -> RunningSystem.post(path, body));
    }

    Answer patch(String path, Object body) {
      return asks(() -> RunningSystem.patch(path, body));
    }

    Answer put(String path, Object body) {
      return asks(() -> RunningSystem.put(path, body));
    }

    Answer put(String path) {
      return asks(() -> RunningSystem.put(path));
    }

    Answer delete(String path) {
      return asks(() -> RunningSystem.delete(path));
    }

    private Answer asks(Supplier<Answer> request) {
      return ScopedValue.where(TOKEN, accessToken).call(request::get);
    }
  }

  /** Nobody in particular. */
  static Someone nobody() {
    return new Someone("", "", "", "");
  }

  /** The person of a role who does what the tests need. */
  static synchronized Someone of(String role) {
    var known = BY_ROLE.get(role);
    if (known == null) {
      known = role.equals("warden") ? signedIn(ADMIN) : another(role);
      BY_ROLE.put(role, known);
    }
    return known;
  }

  /** Another person of a role. */
  static Someone another(String role) {
    var body = MemberSample.body();
    var someone = signedUp(body);
    if (List.of("coxswain", "warden").contains(role)) {
      give(someone, role);
    }
    return someone;
  }

  /** Gives somebody a role. */
  private static void give(Someone someone, String role) {
    var path = "/members/" + someone.id();
    var changed = of("warden").patch(path, Map.of("role", role));
    assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
  }

  /** Signs up with a body and a password. */
  static Answer register(Map<String, Object> body) {
    var given = new LinkedHashMap<>(body);
    given.put("password", PASSWORD);
    return send("POST", "/auth/register", "", given);
  }

  /** Signs up, which must succeed. */
  static Someone signedUp(Map<String, Object> body) {
    var answer = register(body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return known(answer);
  }

  /** Signs in, which must succeed. */
  static Someone signedIn(String login) {
    var answer = send("POST", "/auth/login", "", credentials(login, PASSWORD));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return known(answer);
  }

  /** What somebody signs in with. */
  static Map<String, Object> credentials(String login, String password) {
    return Map.of("email", login, "password", password);
  }

  private static Someone known(Answer answer) {
    var user = answer.body().path("user");
    var someone =
        new Someone(
            user.path("id").asString(),
            user.path("email").asString(),
            answer.text("accessToken"),
            answer.text("refreshToken"));
    BY_ID.put(someone.id(), someone);
    return someone;
  }

  /** Sends a request about accounts, whose form is the same in every system. */
  static Answer send(String method, String path, String token, Map<String, Object> body) {
    var json = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body));
    var request =
        HttpRequest.newBuilder(RunningSystem.root().resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(method, json);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var response = CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
    return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
  }

  private static String text(Object body) {
    return JSON.writeValueAsString(body);
  }

  /** A request of the tests, as somebody who may make it. */
  static HttpRequest asking(HttpRequest.Builder request) {
    var asked = request.build();
    var token = TOKEN.isBound() ? TOKEN.get() : token(asked.method(), asked.uri().getPath());
    return token.isEmpty() ? asked : request.setHeader("Authorization", "Bearer " + token).build();
  }

  private static String token(String method, String path) {
    return PARTS.stream()
        .filter(part -> part.fits(method, path))
        .findFirst()
        .map(part -> part.person(path))
        .map(Someone::accessToken)
        .orElse("");
  }
}
