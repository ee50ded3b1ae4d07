package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {
  @TempDir static Path folder;
  private static Club club;

  @BeforeAll
  static void start() {
    club = new Club(folder, Club.ADMIN);
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  private static Reply made(Known person, @Nullable String scopes) {
    var body = new HashMap<String, Object>(Map.of("name", "the shop"));
    if (scopes != null) {
      body.put("scopes", scopes);
    }
    return club.send("POST", "/auth/keys", person.token(), body);
  }

  private static String key(Known person, @Nullable String scopes) {
    Reply reply = made(person, scopes);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    return reply.text("/key");
  }

  private static Reply send(String method, String path, String key, @Nullable Object body) {
    return club.send(method, path, key, body);
  }

  @Test
  void aKeyActsForThePersonWhoMadeIt() {
    Known owner = club.registered();
    String key = key(owner, null);

    Reply note = send("POST", "/notes", key, Map.of("text", "by a program"));

    assertThat(note.status()).isEqualTo(201);
    assertThat(note.text("/authorId")).isEqualTo(owner.id());
    assertThat(club.send("GET", "/notes", owner.token(), null).body()).hasSize(1);
    assertThat(send("GET", "/auth/me", key, null).text("/id")).isEqualTo(owner.id());
    assertThat(send("GET", "/notes", key(club.registered(), null), null).body()).isEmpty();
  }

  @Test
  void aKeyMayComeInAHeaderOfItsOwn() throws IOException, InterruptedException {
    Known owner = club.registered();
    var request =
        HttpRequest.newBuilder(club.uri("/auth/me")).header("X-API-Key", key(owner, null));
    var alone = club.client.send(request.build(), BodyHandlers.ofString());
    request.header("Authorization", "Bearer " + owner.token());
    var both = club.client.send(request.build(), BodyHandlers.ofString());
    var other =
        HttpRequest.newBuilder(club.uri("/auth/me")).header("X-API-Key", owner.token()).build();

    assertThat(alone.statusCode()).isEqualTo(200);
    assertThat(alone.body()).contains(owner.id());
    assertThat(both.statusCode()).isEqualTo(401);
    assertThat(club.client.send(other, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyIsShownOnceAndKeptAsADigest() {
    Known owner = club.registered();
    Reply made = made(owner, "read");
    String key = made.text("/key");

    assertThat(key).startsWith(made.text("/prefix")).hasSize(47);
    assertThat(made.header("Cache-Control")).contains("no-store");
    Reply list = club.send("GET", "/auth/keys", owner.token(), null);
    assertThat(list.body()).hasSize(1);
    assertThat(list.text("/0/name")).isEqualTo("the shop");
    assertThat(list.text("/0/scopes")).isEqualTo("read");
    assertThat(list.text("/0/prefix")).isEqualTo(made.text("/prefix"));
    assertThat(list.body().toString()).doesNotContain(key).doesNotContain(Digests.of(key));
    var entity = club.people.keys();
    var read = Viewer.SERVICE.call(() -> new ReadMany(entity, Query.first(1000)));
    club.store.accept(read);
    assertThat(((Outcome.Rows) read.await()).rows().toString())
        .contains(Digests.of(key))
        .doesNotContain(key);
  }

  @Test
  void aKeyMakesNoKeysAndTouchesNoAccount() {
    Known owner = club.registered();
    String key = key(owner, "read write read");
    String id = club.send("GET", "/auth/keys", owner.token(), null).text("/0/id");
    var change = Map.of("currentPassword", Club.PASSWORD, "newPassword", "battery staple");

    assertThat(send("POST", "/auth/keys", key, Map.of("name", "more")).status()).isEqualTo(403);
    assertThat(send("GET", "/auth/keys", key, null).status()).isEqualTo(403);
    assertThat(send("DELETE", "/auth/keys/" + id, key, null).status()).isEqualTo(403);
    assertThat(send("PUT", "/auth/password", key, change).status()).isEqualTo(403);
    assertThat(send("POST", "/auth/logout", key, null).status()).isEqualTo(403);
    var address = Map.of("email", "thief@example.org");
    assertThat(send("PATCH", "/members/" + owner.id(), key, address).status()).isEqualTo(403);
    assertThat(send("DELETE", "/members/" + owner.id(), key, null).status()).isEqualTo(403);
    assertThat(club.logIn(owner.email(), Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aRevokedKeyCountsNoLonger() {
    Known owner = club.registered();
    Reply made = made(owner, null);
    String key = made.text("/key");
    assertThat(send("GET", "/notes", key, null).status()).isEqualTo(200);
    String path = "/auth/keys/" + made.text("/id");

    assertThat(club.send("DELETE", path, club.registered().token(), null).status()).isEqualTo(404);
    assertThat(send("GET", "/notes", key, null).status()).isEqualTo(200);
    assertThat(made.header("Location")).endsWith(path);
    assertThat(club.send("DELETE", path, owner.token(), null).status()).isEqualTo(204);

    assertThat(send("GET", "/notes", key, null).status()).isEqualTo(401);
    assertThat(club.send("DELETE", path, owner.token(), null).status()).isEqualTo(404);
    assertThat(club.send("GET", "/auth/keys", owner.token(), null).body()).isEmpty();
  }

  @Test
  void aKeyEndsWhenItsTimeIsOverAndIsNotMadeAfterwards() throws InterruptedException {
    Known owner = club.registered();
    Instant end = Instant.now().plus(Duration.ofSeconds(2));
    var body = Map.of("name", "short", "expiresAt", end.toString());
    String key = club.send("POST", "/auth/keys", owner.token(), body).text("/key");

    assertThat(send("GET", "/notes", key, null).status()).isEqualTo(200);
    Thread.sleep(Duration.between(Instant.now(), end).plusMillis(50));
    assertThat(send("GET", "/notes", key, null).status()).isEqualTo(401);
    assertThat(club.send("POST", "/auth/keys", owner.token(), body).status()).isEqualTo(422);
  }

  @Test
  void whoIsDeletedOrBlockedHasNoKeys() {
    Known owner = club.registered();
    String key = key(owner, null);
    club.send("DELETE", "/members/" + owner.id(), owner.token(), null);

    awaitRefusal(key);
    Known barred = club.registered();
    String theirs = key(barred, null);
    String path = "/members/" + barred.id();
    club.send("PATCH", path, club.admin().token(), Map.of("blocked", true));
    awaitRefusal(theirs);
  }

  /** What others did to a person counts within five seconds. */
  private static void awaitRefusal(String key) {
    Instant deadline = Instant.now().plusSeconds(6);
    while (send("GET", "/notes", key, null).status() != 401) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  @Test
  void itIsSaidWhenAKeyWasLastUsed() {
    Known owner = club.registered();
    String key = key(owner, null);
    assertThat(
            club.send("GET", "/auth/keys", owner.token(), null).body().at("/0/lastUsedAt").isNull())
        .isTrue();
    send("GET", "/notes", key, null);

    Reply list = club.send("GET", "/auth/keys", owner.token(), null);

    assertThat(Instant.parse(list.text("/0/lastUsedAt")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void whatIsNoKeyIsRefusedAndWhatIsNoScopeIsNamed() {
    Known owner = club.registered();
    String key = key(owner, null);
    for (String other :
        List.of("key_", key + "x", key.substring(0, 46), "key_" + Digests.token())) {
      assertThat(send("GET", "/notes", other, null).status()).isEqualTo(401);
    }
    for (String scope :
        List.of("all", "Note:burn", "Nothing:read", "read admin", "Credential:read")) {
      Reply refused = made(owner, scope);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text("/errors/0/field")).isEqualTo("scopes");
    }
  }

  @Test
  void nobodyHasMoreThanFiftyKeys() {
    Known owner = club.registered();
    for (int at = 0; at < 50; at++) {
      key(owner, "read");
    }
    assertThat(made(owner, "read").status()).isEqualTo(409);
  }

  @Test
  void eachKeyHasAnAllowanceOfItsOwn(@TempDir Path other) {
    try (var few = new Club(other, Map.of(), api -> api.rateLimit(8))) {
      Known owner = few.registered();
      String one =
          few.send("POST", "/auth/keys", owner.token(), Map.of("name", "one")).text("/key");
      String two =
          few.send("POST", "/auth/keys", owner.token(), Map.of("name", "two")).text("/key");
      for (int at = 0; at < 8; at++) {
        assertThat(few.send("GET", "/notes", one, null).status()).isEqualTo(200);
      }

      assertThat(few.send("GET", "/notes", one, null).status()).isEqualTo(429);
      assertThat(few.send("GET", "/notes", two, null).header("RateLimit")).contains("r=7");
      assertThat(few.send("GET", "/notes", owner.token(), null).status()).isEqualTo(200);
    }
  }

  @Test
  void whereNobodyHasKeysThereIsNoSuchAddress(@TempDir Path other) {
    try (var plain =
        new Club(
            other,
            Map.of(),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity())) {
      Known owner = plain.registered();

      assertThat(plain.send("GET", "/auth/keys", owner.token(), null).status()).isEqualTo(404);
      assertThat(plain.send("GET", "/notes", "key_" + Digests.token(), null).status())
          .isEqualTo(401);
    }
  }
}
