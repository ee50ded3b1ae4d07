package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
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

  private static String note(Known owner, String text) {
    return "/notes/" + club.send("POST", "/notes", owner.token(), Map.of("text", text)).text("/id");
  }

  private static Reply history(String note, Known reader) {
    return club.send("GET", note + "/history", reader.token(), null);
  }

  private static List<String> operations(Reply history) {
    return StreamSupport.stream(history.body().spliterator(), false)
        .map(entry -> entry.path("operation").asString())
        .toList();
  }

  @Test
  void whoMayReadARecordReadsItsHistory() {
    Known owner = club.registered();
    String note = note(owner, "first words");
    club.send("PATCH", note, owner.token(), Map.of("text", "second words"));

    Reply history = history(note, owner);

    assertThat(history.status()).isEqualTo(200);
    assertThat(operations(history)).containsExactly("update", "create");
    assertThat(history.text("/0/by")).isEqualTo(owner.id());
    assertThat(history.text("/0/record")).isEqualTo(note.substring("/notes/".length()));
    assertThat(history.body().at("/0/before").toString()).isEqualTo("{\"text\":\"first words\"}");
    assertThat(history.body().at("/0/after").toString()).isEqualTo("{\"text\":\"second words\"}");
    assertThat(history.body().at("/1/before").isNull()).isTrue();
    assertThat(history.text("/1/after/authorId")).isEqualTo(owner.id());
    assertThat(history.text("/1/at")).endsWith("Z");
  }

  @Test
  void nobodyElseDoes() {
    Known owner = club.registered();
    String note = note(owner, "a secret");

    assertThat(history(note, club.registered()).status()).isEqualTo(404);
    assertThat(history(note, club.admin()).status()).isEqualTo(404);
    assertThat(club.send("GET", note + "/history", null, null).status()).isEqualTo(401);
  }

  @Test
  void onlyTheAdministratorReadsTheHistoryOfWhatIsGone() {
    Known owner = club.registered();
    String note = note(owner, "short");
    club.send("DELETE", note, owner.token(), null);

    assertThat(history(note, owner).status()).isEqualTo(404);
    assertThat(history(note, club.registered()).status()).isEqualTo(404);
    Reply seen = history(note, club.admin());
    assertThat(operations(seen)).containsExactly("delete", "create");
    assertThat(seen.text("/0/before/text")).isEqualTo("short");
    assertThat(seen.body().at("/0/after").isNull()).isTrue();
    assertThat(history("/notes/" + Club.anyId(), club.admin()).status()).isEqualTo(404);
    assertThat(history("/notes/none", club.admin()).status()).isEqualTo(404);
  }

  @Test
  void whatGoesWithItsOwnerIsTold() {
    Known owner = club.registered();
    String note = note(owner, "goes too");
    club.send("DELETE", "/members/" + owner.id(), club.admin().token(), null);

    Reply seen = history(note, club.admin());

    assertThat(operations(seen)).containsExactly("delete", "create");
    assertThat(seen.text("/0/by")).isEqualTo(club.admin().id());
  }

  @Test
  void nobodyChangesIt() {
    Known owner = club.registered();
    String history = note(owner, "kept") + "/history";
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (Known each : List.of(owner, club.admin())) {
        Reply reply = club.send(method, history, each.token(), Map.of("operation", "none"));
        assertThat(reply.status()).as(method).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
      }
    }
  }

  @Test
  void itComesInPagesWithFiltersAndSort() {
    Known owner = club.registered();
    String note = note(owner, "one");
    for (String text : List.of("two", "three", "four")) {
      club.send("PATCH", note, owner.token(), Map.of("text", text));
    }

    Reply first = club.send("GET", note + "/history?limit=3&count=true", owner.token(), null);
    assertThat(first.body().size()).isEqualTo(3);
    assertThat(first.header("X-Total-Count")).isEqualTo("4");
    String link = first.header("Link");
    String next = link.substring(1, link.indexOf('>'));
    Reply last = club.send("GET", next, owner.token(), null);
    assertThat(operations(last)).containsExactly("create");
    assertThat(last.header("Link")).isEmpty();
    String by = "/history?operation=update&sort=number&by=" + owner.id();
    Reply updates = club.send("GET", note + by, owner.token(), null);
    assertThat(updates.body().size()).isEqualTo(3);
    assertThat(updates.text("/0/after/text")).isEqualTo("two");
    assertThat(club.send("GET", note + "/history?before=x", owner.token(), null).status())
        .isEqualTo(400);
    assertThat(
            club.send(
                    "GET",
                    note(owner, "other") + next.substring(next.indexOf("/history")),
                    owner.token(),
                    null)
                .status())
        .isEqualTo(400);
  }
}
