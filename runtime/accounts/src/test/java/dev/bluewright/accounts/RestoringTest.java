package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestoringTest {
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

  private static String letter(Known owner, String text) {
    Reply made = club.send("POST", "/letters", owner.token(), Map.of("text", text));
    return "/letters/" + made.text("/id");
  }

  private static String deleted(Known owner) {
    String letter = letter(owner, "a letter " + UUID.randomUUID());
    assertThat(club.send("DELETE", letter, owner.token(), null).status()).isEqualTo(204);
    return letter;
  }

  private static Reply get(String path, @Nullable Known who) {
    return club.send("GET", path, who == null ? null : who.token(), null);
  }

  private static Reply restore(String letter, @Nullable Known who) {
    return club.send("POST", letter + "/restore", who == null ? null : who.token(), null);
  }

  private static List<String> ids(Reply list) {
    return StreamSupport.stream(list.body().spliterator(), false)
        .map(each -> "/letters/" + each.path("id").asString())
        .toList();
  }

  @Test
  void whoMayDoItFindsADeletedRecordAndRestoresIt() {
    Known owner = club.registered();
    String letter = deleted(owner);

    assertThat(get(letter, owner).status()).isEqualTo(404);
    assertThat(ids(get("/letters", owner))).doesNotContain(letter);
    Reply found = get("/letters?deleted=true", owner);
    assertThat(ids(found)).containsExactly(letter);
    assertThat(found.text("/0/deletedAt")).endsWith("Z");
    assertThat(found.text("/0/authorId")).isEqualTo(owner.id());

    Reply restored = restore(letter, owner);
    assertThat(restored.status()).isEqualTo(200);
    assertThat(restored.body().has("deletedAt")).isFalse();
    assertThat(get(letter, owner).status()).isEqualTo(200);
    assertThat(ids(get("/letters?deleted=true", owner))).isEmpty();
    assertThat(restore(letter, owner).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseLearnsOfIt() {
    Known owner = club.registered();
    String letter = deleted(owner);
    Known stranger = club.registered();

    assertThat(get(letter, stranger).status()).isEqualTo(404);
    assertThat(restore(letter, stranger).status()).isEqualTo(404);
    assertThat(ids(get("/letters?deleted=true", stranger))).isEmpty();
    assertThat(get("/letters?deleted=true&count=true", stranger).header("X-Total-Count"))
        .isEqualTo("0");
    assertThat(ids(get("/letters?deleted=true&authorId=" + owner.id(), stranger))).isEmpty();
    assertThat(ids(get("/letters?deleted=true&q=letter", stranger))).isEmpty();
    assertThat(get("/letters?deleted=true", null).status()).isEqualTo(401);
    assertThat(restore(letter, null).status()).isEqualTo(401);
    assertThat(ids(get("/letters?deleted=true", club.admin()))).contains(letter);
    assertThat(restore(letter, club.admin()).status()).isEqualTo(200);
    assertThat(get(letter, stranger).status()).isEqualTo(200);
  }

  @Test
  void nobodyRestoresWhatIsThereOrNeverWas() {
    Known owner = club.registered();
    String letter = letter(owner, "still here");

    assertThat(restore(letter, owner).status()).isEqualTo(404);
    assertThat(restore("/letters/" + UUID.randomUUID(), owner).status()).isEqualTo(404);
    assertThat(restore("/letters/none", owner).status()).isEqualTo(404);
    assertThat(get(letter + "/restore", owner).status()).isEqualTo(405);
    assertThat(get("/letters?deleted=maybe", owner).status()).isEqualTo(400);
    assertThat(get("/notes?deleted=true", owner).status()).isEqualTo(400);
  }

  @Test
  void whatIsRestoredIsNotChangedAlongTheWay() {
    Known owner = club.registered();
    String letter = deleted(owner);

    Reply refused = club.send("POST", letter + "/restore", owner.token(), Map.of("text", "x"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("text");
    assertThat(ids(get("/letters?deleted=true", owner))).containsExactly(letter);
    assertThat(club.send("POST", letter + "/restore", owner.token(), Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void aValueThatWasTakenMeanwhileIsAConflict() {
    Known owner = club.registered();
    String letter = letter(owner, "the same words");
    club.send("DELETE", letter, owner.token(), null);
    letter(owner, "the same words");

    Reply refused = restore(letter, owner);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/errors/0/field")).isEqualTo("text");
  }

  @Test
  void deletedRecordsComeInPages() {
    Known owner = club.registered();
    List<String> letters = List.of(deleted(owner), deleted(owner), deleted(owner));

    Reply first = get("/letters?deleted=true&limit=2", owner);
    String link = first.header("Link");
    Reply second = get(link.substring(1, link.indexOf('>')), owner);

    assertThat(ids(first)).containsExactly(letters.get(2), letters.get(1));
    assertThat(ids(second)).containsExactly(letters.get(0));
  }

  @Test
  void whatIsDeletedGoesWithItsOwner() {
    Known owner = club.registered();
    String letter = deleted(owner);
    club.send("DELETE", "/members/" + owner.id(), club.admin().token(), null);

    assertThat(ids(get("/letters?deleted=true", club.admin()))).doesNotContain(letter);
    assertThat(restore(letter, club.admin()).status()).isEqualTo(404);
  }
}
