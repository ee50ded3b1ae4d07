package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record as it was after each of its changes. */
final class VersionsTest {
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

  private static void change(String note, Known owner, String text) {
    assertThat(club.send("PATCH", note, owner.token(), Map.of("text", text)).status())
        .isEqualTo(200);
  }

  /** The numbers of the entries, the oldest first. */
  private static List<Long> numbers(String note, Known reader) {
    var entries = club.send("GET", note + "/history", reader.token(), null).body();
    return LongStream.range(0, entries.size())
        .mapToObj(at -> entries.get((int) (entries.size() - 1 - at)).path("number").asLong())
        .toList();
  }

  private static Reply version(String note, Known reader, Object number) {
    return club.send("GET", note + "/history/" + number, reader.token(), null);
  }

  @Test
  void showsARecordAsItWasAndWhatChanged() {
    Known owner = club.registered();
    String note = note(owner, "one");
    change(note, owner, "two \\ \"quoted\"");
    change(note, owner, "three");
    List<Long> numbers = numbers(note, owner);

    Reply first = version(note, owner, numbers.get(0));
    Reply second = version(note, owner, numbers.get(1));
    Reply third = version(note, owner, numbers.get(2) + "?since=" + numbers.get(0));

    assertThat(first.text("/record/text")).isEqualTo("one");
    assertThat(first.text("/record/authorId")).isEqualTo(owner.id());
    assertThat(first.body().at("/changes/text/before").isNull()).isTrue();
    assertThat(second.text("/operation")).isEqualTo("update");
    assertThat(second.text("/record/text")).isEqualTo("two \\ \"quoted\"");
    assertThat(second.body().at("/changes").toString())
        .isEqualTo("{\"text\":{\"before\":\"one\",\"after\":\"two \\\\ \\\"quoted\\\"\"}}");
    assertThat(third.text("/record/text")).isEqualTo("three");
    assertThat(third.body().at("/changes").toString())
        .isEqualTo("{\"text\":{\"before\":\"one\",\"after\":\"three\"}}");
  }

  @Test
  void showsWhatADeletedRecordWasToTheAdministrator() {
    Known owner = club.registered();
    String note = note(owner, "short lived");
    club.send("DELETE", note, owner.token(), null);
    List<Long> numbers = numbers(note, club.admin());

    Reply made = version(note, club.admin(), numbers.get(0));
    Reply gone = version(note, club.admin(), numbers.get(1));

    assertThat(made.text("/record/text")).isEqualTo("short lived");
    assertThat(gone.body().at("/record").isNull()).isTrue();
    assertThat(gone.text("/changes/text/before")).isEqualTo("short lived");
    assertThat(gone.body().at("/changes/text/after").isNull()).isTrue();
    assertThat(version(note, owner, numbers.get(0)).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseSeesAVersion() {
    Known owner = club.registered();
    String note = note(owner, "a secret");
    String other = note(owner, "another");
    Long number = numbers(note, owner).getFirst();

    assertThat(version(note, club.registered(), number).status()).isEqualTo(404);
    assertThat(version(note, club.admin(), number).status()).isEqualTo(404);
    assertThat(club.send("GET", note + "/history/" + number, null, null).status()).isEqualTo(401);
    assertThat(version(other, owner, number).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoEntryIsNotFound() {
    Known owner = club.registered();
    String note = note(owner, "here");
    Long number = numbers(note, owner).getFirst();

    for (Object none : new Object[] {"x", -1, 0, "9".repeat(30), number + 1, "1.5"}) {
      assertThat(version(note, owner, none).status()).as(none.toString()).isEqualTo(404);
    }
    assertThat(version("/notes/" + UUID.randomUUID(), owner, number).status()).isEqualTo(404);
    assertThat(version(note, owner, number + "?since=x").status()).isEqualTo(400);
    assertThat(version(note, owner, number + "?since=" + (number + 9)).status()).isEqualTo(404);
    assertThat(version(note, owner, number + "?sincere=1").status()).isEqualTo(400);
    assertThat(version(note, owner, number + "/more").status()).isEqualTo(404);
    assertThat(club.send("DELETE", note + "/history/" + number, owner.token(), null).status())
        .isEqualTo(405);
  }

  @Test
  void manyChangesAreGoneBackOver() {
    Known owner = club.registered();
    String note = note(owner, "0");
    for (int at = 1; at <= 1100; at++) {
      change(note, owner, "" + at);
    }
    Reply all = club.send("GET", note + "/history?sort=number&limit=3", owner.token(), null);

    assertThat(version(note, owner, all.text("/2/number")).text("/record/text")).isEqualTo("2");
    assertThat(
            version(note, owner, all.text("/0/number") + "?since=" + all.text("/2/number"))
                .text("/changes/text/before"))
        .isEqualTo("2");
  }
}
