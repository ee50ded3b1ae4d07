package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.attack.NoteServer.Ask;
import dev.bluewright.evaluator.attack.NoteServer.Reply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The people of the service for notes. Thread safety: safe. */
final class NoteAccounts {
  static final String ROOT = "root@example.org";
  static final String ROOT_PASSWORD = "Root-password-9";
  private static final int FREE_GUESSES = 10;

  /** Somebody. */
  record Account(String id, String email, String password, String role) {}

  private final Set<Hole> holes;
  private final String key;
  private final Map<String, Account> byEmail = new ConcurrentHashMap<>();
  private final Map<String, Account> byId = new ConcurrentHashMap<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final Map<String, String> refreshes = new ConcurrentHashMap<>();
  private final Map<String, Integer> guesses = new ConcurrentHashMap<>();

  NoteAccounts(Set<Hole> holes) {
    this.holes = holes;
    var isWord = has(Hole.SIGNS_WITH_A_WORD) || has(Hole.TAKES_EXPIRED_TOKENS);
    this.key = isWord ? "secret" : UUID.randomUUID().toString();
    keep(new Account(UUID.randomUUID().toString(), ROOT, ROOT_PASSWORD, "admin"));
  }

  private boolean has(Hole hole) {
    return holes.contains(hole);
  }

  private void keep(Account account) {
    byEmail.put(account.email(), account);
    byId.put(account.id(), account);
  }

  Reply answer(Ask ask) {
    return switch (ask.method() + " " + ask.path()) {
      case "POST /auth/register" -> register(ask.body());
      case "POST /auth/login" -> login(ask.body());
      case "POST /auth/refresh" -> refresh(ask.body());
      case "POST /auth/logout" -> logout(ask);
      case "GET /auth/me" ->
          who(ask.token()).map(each -> new Reply(200, shown(each))).orElseGet(NoteAccounts::nobody);
      case "PATCH /auth/me" -> change(ask);
      default -> Reply.problem(404, "There is nothing.");
    };
  }

  static Reply nobody() {
    return Reply.problem(401, "Sign in first.");
  }

  private Reply register(ObjectNode body) {
    var email = body.path("email").asString("");
    var password = body.path("password").asString("");
    if (!email.contains("@") || password.length() < 8 || byEmail.containsKey(email)) {
      return Reply.problem(400, "That is no account.");
    }
    if (body.has("role") && !has(Hole.TAKES_A_ROLE)) {
      return Reply.problem(403, "The role is not for you to give.");
    }
    var role = body.path("role").asString("user");
    var account = new Account(UUID.randomUUID().toString(), email, password, role);
    keep(account);
    return new Reply(201, shown(account));
  }

  private Account account(String id) {
    return Objects.requireNonNull(byId.get(id));
  }

  private ObjectNode shown(Account account) {
    var json =
        NoteServer.JSON
            .createObjectNode()
            .put("id", account.id())
            .put("email", account.email())
            .put("role", account.role());
    if (has(Hole.SHOWS_THE_HASH)) {
      json.put("passwordHash", "$2b$10$" + "a".repeat(53));
    }
    return json;
  }

  private Reply change(Ask ask) {
    var account = who(ask.token());
    if (account.isEmpty()) {
      return nobody();
    }
    if (ask.body().has("role") && !has(Hole.TAKES_A_ROLE)) {
      return Reply.problem(403, "The role is not for you to give.");
    }
    var old = account.get();
    var role = ask.body().path("role").asString(old.role());
    keep(new Account(old.id(), old.email(), old.password(), role));
    return new Reply(200, shown(account(old.id())));
  }

  private Reply login(ObjectNode body) {
    if (has(Hole.OBEYS_OPERATORS) && body.path("email").has("$ne")) {
      return tokens(Objects.requireNonNull(byEmail.get(ROOT)));
    }
    if (!body.path("email").isString() || !body.path("password").isString()) {
      return Reply.problem(400, "Give an email and a password.");
    }
    var email = body.path("email").asString();
    var account = byEmail.get(email);
    if (!has(Hole.COUNTS_NO_GUESSES) && guesses.getOrDefault(email, 0) > FREE_GUESSES) {
      return Reply.problem(429, "Wait a little.");
    }
    if (account != null && has(Hole.IS_SLOW_FOR_THE_KNOWN)) {
      NoteDesk.sleep(60);
    }
    if (account != null && account.password().equals(body.path("password").asString())) {
      guesses.remove(email);
      return tokens(account);
    }
    guesses.merge(email, 1, Integer::sum);
    return Reply.problem(
        401,
        account == null && has(Hole.TELLS_WHO_IS_KNOWN)
            ? "Nobody has this email."
            : "The email or the password is wrong.");
  }

  private Reply tokens(Account account) {
    var session = UUID.randomUUID().toString();
    var refresh = UUID.randomUUID().toString();
    sessions.put(session, account.id());
    refreshes.put(refresh, account.id());
    var payload =
        NoteServer.JSON
            .createObjectNode()
            .put("sub", account.id())
            .put("sid", session)
            .put("exp", System.currentTimeMillis() / 1000 + 900);
    var start = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(payload.toString());
    return new Reply(
        200,
        NoteServer.JSON
            .createObjectNode()
            .put("accessToken", start + "." + signature(start))
            .put("refreshToken", refresh));
  }

  private Reply refresh(ObjectNode body) {
    var token = body.path("refreshToken").asString("");
    var id = has(Hole.REFRESHES_TWICE) ? refreshes.get(token) : refreshes.remove(token);
    return id == null ? nobody() : tokens(account(id));
  }

  private Reply logout(Ask ask) {
    if (!has(Hole.KEEPS_SESSIONS)) {
      payload(ask.token()).ifPresent(each -> sessions.remove(each.path("sid").asString("")));
    }
    return new Reply(204, NoteServer.JSON.createObjectNode());
  }

  /** Whose token it is. */
  Optional<Account> who(String token) {
    return payload(token)
        .filter(each -> isRight(token, each))
        .flatMap(each -> Optional.ofNullable(sessions.get(each.path("sid").asString(""))))
        .map(byId::get);
  }

  private boolean isRight(String token, JsonNode payload) {
    var parts = token.split("\\.", -1);
    var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    var isSigned = signature(parts[0] + "." + parts[1]).equals(parts[2]);
    var isNone = header.toLowerCase(java.util.Locale.ROOT).contains("none");
    var isYoung = payload.path("exp").asLong(0) > System.currentTimeMillis() / 1000;
    return (isSigned
            || (has(Hole.CHECKS_NO_SIGNATURE) && !isNone)
            || (has(Hole.TAKES_ALG_NONE) && isNone))
        && (isYoung || has(Hole.TAKES_EXPIRED_TOKENS));
  }

  private static Optional<JsonNode> payload(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(NoteServer.JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
    } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
