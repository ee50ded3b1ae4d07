package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes with a key does what its scopes say, and nothing else. */
final class KeyScopesTest {
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

  private static String key(Known person, String scopes) {
    Map<String, String> body = Map.of("name", "the shop", "scopes", scopes);
    Reply reply = club.send("POST", "/auth/keys", person.token(), body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    return reply.text("/key");
  }

  private static Reply send(String method, String path, String key, @Nullable Object body) {
    return club.send(method, path, key, body);
  }

  private static String poster() {
    return club.send("POST", "/posters", null, Map.of("title", "a poster")).text("/id");
  }

  @Test
  void aKeyDoesNoMoreThanItsScopes() {
    Known owner = club.registered();
    String id = club.send("POST", "/notes", owner.token(), Map.of("text", "x")).text("/id");
    String reads = key(owner, "read");
    String creates = key(owner, "Note:create");

    assertThat(send("GET", "/notes", reads, null).body()).hasSize(1);
    assertThat(send("POST", "/notes", reads, Map.of("text", "y")).status()).isEqualTo(403);
    assertThat(send("PATCH", "/notes/" + id, reads, Map.of("text", "y")).status()).isEqualTo(403);
    assertThat(send("PATCH", "/notes/" + id, reads, Map.of()).status()).isEqualTo(403);
    assertThat(send("DELETE", "/notes/" + id, reads, null).status()).isEqualTo(403);
    assertThat(send("POST", "/notes", creates, Map.of("text", "y")).status()).isEqualTo(201);
    assertThat(send("GET", "/notes", creates, null).status()).isEqualTo(403);
    assertThat(send("GET", "/notes/" + id, creates, null).status()).isIn(403, 404);
    assertThat(send("DELETE", "/notes/" + id, creates, null).status()).isIn(403, 404);
    assertThat(send("GET", "/auth/me", creates, null).status()).isEqualTo(403);
    assertThat(club.send("GET", "/notes/" + id, owner.token(), null).text("/text")).isEqualTo("x");
  }

  @Test
  void aKeyDoesNoMoreThanItsScopesWhereEverybodyMayDoEverything() {
    Known owner = club.registered();
    String path = "/posters/" + poster();
    String reads = key(owner, "read");
    String writes = key(owner, "write");
    Map<String, Object> words = Map.of("title", "other words", "hung", false);

    assertThat(send("POST", "/posters", reads, words).status()).isEqualTo(403);
    assertThat(send("PUT", path, reads, words).status()).isEqualTo(403);
    assertThat(send("PATCH", path, reads, words).status()).isEqualTo(403);
    assertThat(send("POST", path + "/hang", reads, null).status()).isEqualTo(403);
    assertThat(send("DELETE", path, reads, null).status()).isEqualTo(403);
    assertThat(send("GET", "/posters?deleted=true", reads, null).status()).isEqualTo(403);
    assertThat(send("GET", "/posters", writes, null).status()).isEqualTo(403);
    assertThat(send("GET", path, writes, null).status()).isEqualTo(403);
    assertThat(send("POST", "/posters", writes, words).status()).isEqualTo(201);
    assertThat(send("GET", path, reads, null).text("/title")).isEqualTo("a poster");
    assertThat(club.send("DELETE", path, null, null).status()).isEqualTo(204);
    assertThat(send("POST", path + "/restore", reads, null).status()).isEqualTo(403);
    assertThat(send("POST", path + "/restore", key(owner, "read write"), null).status())
        .isEqualTo(200);
  }

  @Test
  void aKeyThatDoesNotReadIsNotShownTheHistoryOfWhatIsGone() {
    Known owner = club.registered();
    String id = club.send("POST", "/notes", owner.token(), Map.of("text", "gone")).text("/id");
    club.send("DELETE", "/notes/" + id, owner.token(), null);
    String history = "/notes/" + id + "/history";
    Known admin = club.admin();

    assertThat(send("GET", history, key(admin, "write"), null).status()).isEqualTo(403);
    assertThat(send("GET", history, key(admin, "Letter:read"), null).status()).isEqualTo(403);
    assertThat(send("GET", history, key(admin, "Note:read"), null).body()).hasSize(2);
  }

  @Test
  void aKeyOfAnAdminGivesNobodyARoleUnlessItIsForThat() {
    Known admin = club.admin();
    Known member = club.registered();
    var role = Map.of("role", "admin");

    assertThat(send("PATCH", "/members/" + member.id(), key(admin, "read write"), role).status())
        .isEqualTo(403);
    assertThat(
            send("PATCH", "/members/" + member.id(), key(admin, "read Member:update"), role)
                .status())
        .isEqualTo(200);
  }
}
