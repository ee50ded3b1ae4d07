package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People take along what is kept of them, and have it deleted. */
final class LeavingTest {
  @TempDir static Path folder;
  @TempDir static Path mails;
  private static Club club;

  @BeforeAll
  static void start() {
    var environment = new HashMap<>(Club.ADMIN);
    environment.put("SMTP_URL", "file:" + mails);
    environment.put("MAIL_FROM", "club@example.org");
    club =
        new Club(
            folder,
            environment,
            UnaryOperator.identity(),
            accounts -> accounts.reset().export().erase());
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  private static Reply post(String path, Known who, String text) {
    Reply made = club.send("POST", path, who.token(), Map.of("text", text));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private static Reply export(@Nullable Known who) {
    return club.send("GET", "/auth/export", who == null ? null : who.token(), null);
  }

  private static Reply erase(Known who, String password) {
    return club.send("POST", "/auth/erase", who.token(), Map.of("password", password));
  }

  private static JsonNode records(Reply reply, String of) {
    return reply.body().path("records").path(of);
  }

  @Test
  void aPersonTakesAlongWhatIsKeptOfThem() {
    Known owner = club.registered();
    Known other = club.registered();
    post("/notes", other, "of somebody else");
    post("/notes", owner, "mine, \"quoted\"");
    String letter = post("/letters", owner, "a letter of mine").text("/id");
    club.send("DELETE", "/letters/" + letter, owner.token(), null);

    Reply all = export(owner);

    assertThat(all.status()).isEqualTo(200);
    assertThat(all.header("Content-Type")).isEqualTo("application/json");
    assertThat(all.header("Cache-Control")).isEqualTo("no-store");
    assertThat(all.header("Content-Disposition")).contains("attachment");
    assertThat(all.text("/person/email")).isEqualTo(owner.email());
    assertThat(records(all, "notes").size()).isEqualTo(1);
    assertThat(records(all, "notes").at("/0/text").asString()).isEqualTo("mine, \"quoted\"");
    assertThat(records(all, "letters").isMissingNode()).isTrue();
    assertThat(records(all, "letters/deleted").at("/0/id").asString()).isEqualTo(letter);
    assertThat(all.body().toString()).doesNotContain("somebody else", "hash", "$argon2");
  }

  @Test
  void moreThanAPageIsTakenAlongWhole() {
    Known owner = club.registered();
    for (int at = 0; at < 1203; at++) {
      post("/notes", owner, "note " + at);
    }

    JsonNode notes = records(export(owner), "notes");

    assertThat(notes.size()).isEqualTo(1203);
    assertThat(notes.valueStream().map(each -> each.path("id").asString()).distinct().count())
        .isEqualTo(1203);
    assertThat(notes.at("/1202/text").asString()).isEqualTo("note 1202");
  }

  @Test
  void nobodyTakesAlongWhatIsOfAnother() {
    Known owner = club.registered();
    assertThat(export(null).status()).isEqualTo(401);
    assertThat(club.send("POST", "/auth/export", owner.token(), null).status()).isEqualTo(405);
    Reply key = club.send("POST", "/auth/keys", owner.token(), Map.of("name", "script"));
    assertThat(club.send("GET", "/auth/export", key.text("/key"), null).status()).isEqualTo(403);
    assertThat(
            club.send("POST", "/auth/erase", key.text("/key"), Map.of("password", Club.PASSWORD))
                .status())
        .isEqualTo(403);
  }

  @Test
  void nothingIsLeftOfWhoIsErased() {
    Known owner = club.registered();
    String note = "/notes/" + post("/notes", owner, "kept nowhere").text("/id");
    String torn = "/notes/" + post("/notes", owner, "torn before").text("/id");
    club.send("DELETE", torn, owner.token(), null);
    String letter = "/letters/" + post("/letters", owner, "in the bin").text("/id");
    club.send("DELETE", letter, owner.token(), null);
    Known admin = club.admin();
    assertThat(club.send("GET", torn + "/history", admin.token(), null).body().size()).isEqualTo(2);

    assertThat(erase(owner, Club.PASSWORD).status()).isEqualTo(204);

    assertThat(club.logIn(owner.email(), Club.PASSWORD).status()).isEqualTo(401);
    assertThat(export(owner).status()).isEqualTo(401);
    assertThat(
            club.send("POST", "/auth/refresh", null, Map.of("refreshToken", owner.refreshToken()))
                .status())
        .isEqualTo(401);
    String person = "/members/" + owner.id();
    assertThat(club.send("GET", person, admin.token(), null).status()).isEqualTo(404);
    for (String gone : new String[] {note, torn}) {
      Reply told = club.send("GET", gone + "/history", admin.token(), null);
      assertThat(told.status() == 404 || told.body().isEmpty()).isTrue();
    }
    assertThat(club.send("POST", letter + "/restore", admin.token(), null).status()).isEqualTo(404);
    Reply again =
        club.send(
            "POST",
            "/auth/register",
            null,
            Map.of("name", "Ada", "email", owner.email(), "password", Club.PASSWORD));
    assertThat(again.status()).isEqualTo(201);
    assertThat(records(export(Club.known(again, owner.email())), "notes").isMissingNode()).isTrue();
  }

  @Test
  void nobodyIsErasedWithoutThePassword() {
    Known owner = club.registered();
    assertThat(erase(owner, "wrong password").status()).isEqualTo(401);
    assertThat(club.send("POST", "/auth/erase", owner.token(), Map.of()).status()).isEqualTo(422);
    assertThat(club.send("POST", "/auth/erase", null, Map.of("password", Club.PASSWORD)).status())
        .isEqualTo(401);
    assertThat(club.logIn(owner.email(), Club.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void whoGuessesThePasswordIsSlowedDown() {
    Known owner = club.registered();
    int status = 0;
    for (int attempt = 0; attempt < 8 && status != 429; attempt++) {
      status = erase(owner, "wrong " + attempt).status();
    }
    assertThat(status).isEqualTo(429);
  }
}
