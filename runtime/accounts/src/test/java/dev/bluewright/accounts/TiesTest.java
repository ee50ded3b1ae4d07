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

final class TiesTest {
  @TempDir static Path folder;
  private static Camp camp;

  @BeforeAll
  static void start() {
    camp = new Camp(folder);
  }

  @AfterAll
  static void stop() {
    camp.close();
  }

  private static Reply as(Known who, String method, String path) {
    return camp.send(method, path, who, null);
  }

  private static Reply greets(Known one, Known other) {
    return camp.send("POST", "/greetings", one, Map.of("recipientId", other.id()));
  }

  private static String greeting(Known one, Known other) {
    Reply made = greets(one, other);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    return "/greetings/" + made.text("/id");
  }

  private static String friends(Known one, Known other) {
    String greeting = greeting(one, other);
    assertThat(as(other, "POST", greeting + "/return").status()).isEqualTo(200);
    return greeting;
  }

  private static String friendsOf(Known who) {
    return "/campers/" + who.id() + "/friends";
  }

  private static String between(Known one, Known other) {
    return friendsOf(one) + "/" + other.id();
  }

  private static List<String> ids(Known who) {
    Reply list = as(who, "GET", friendsOf(who));
    assertThat(list.status()).isEqualTo(200);
    return StreamSupport.stream(list.body().spliterator(), false)
        .map(each -> each.path("id").asString())
        .toList();
  }

  @Test
  void eachListsTheOtherOnceTheOtherAgrees() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    String greeting = greeting(ann, ben);
    assertThat(ids(ann)).isEmpty();
    assertThat(as(ann, "POST", greeting + "/return").status()).isEqualTo(403);
    assertThat(ids(ann)).isEmpty();

    assertThat(as(ben, "POST", greeting + "/return").status()).isEqualTo(200);

    assertThat(ids(ann)).containsExactly(ben.id());
    assertThat(ids(ben)).containsExactly(ann.id());
    assertThat(as(ann, "GET", friendsOf(ann) + "?count=true").header("X-Total-Count"))
        .isEqualTo("1");
  }

  @Test
  void nobodyElseLearnsWhoseFriendsTheyAre() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    Known cat = camp.registered();
    friends(ann, ben);
    friends(ann, cat);

    assertThat(as(camp.registered(), "GET", friendsOf(ann)).status()).isEqualTo(403);
    assertThat(as(ben, "GET", friendsOf(ann)).status()).isEqualTo(403);
    assertThat(camp.send("GET", friendsOf(ann), null, null).status()).isEqualTo(401);
    assertThat(as(ann, "GET", "/campers/" + ann.id()).body().propertyNames())
        .doesNotContain("friends", "friendIds");
    assertThat(as(ann, "GET", "/campers?expand=friends").status()).isEqualTo(400);
  }

  @Test
  void eitherOfThemEndsIt() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    for (Known one : List.of(ann, ben)) {
      Known other = one.equals(ann) ? ben : ann;
      String greeting = friends(ann, ben);

      assertThat(as(one, "DELETE", between(one, other)).status()).isEqualTo(204);

      assertThat(ids(ann)).isEmpty();
      assertThat(ids(ben)).isEmpty();
      assertThat(as(one, "GET", greeting).status()).isEqualTo(404);
      assertThat(as(one, "DELETE", between(one, other)).status()).isEqualTo(204);
    }
  }

  @Test
  void nobodyElseEndsIt() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    Known cat = camp.registered();
    friends(ann, ben);
    friends(cat, ann);

    assertThat(as(camp.registered(), "DELETE", between(ann, ben)).status()).isEqualTo(403);
    assertThat(as(cat, "DELETE", between(ann, ben)).status()).isEqualTo(403);
    assertThat(camp.send("DELETE", between(ann, ben), null, null).status()).isEqualTo(401);
    assertThat(ids(ann)).containsExactlyInAnyOrder(ben.id(), cat.id());
  }

  @Test
  void nobodyWritesIt() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    friends(ann, ben);
    Known cat = camp.registered();

    Reply put = as(ann, "PUT", between(ann, ben));
    assertThat(put.status()).isEqualTo(405);
    assertThat(put.header("Allow")).contains("DELETE").doesNotContain("PUT");
    assertThat(as(ann, "PUT", between(ann, cat)).status()).isEqualTo(405);
    assertThat(as(ann, "POST", friendsOf(ann)).status()).isEqualTo(405);
    Map<String, Object> body = Map.of("friendIds", List.of(cat.id()));
    assertThat(camp.send("PATCH", "/campers/" + ann.id(), ann, body).status()).isEqualTo(422);
    assertThat(ids(ann)).containsExactly(ben.id());
  }

  @Test
  void whoeverAsksAgainIsToldThatThereIsOneBetweenThem() {
    Known ann = camp.registered();
    Known ben = camp.registered();
    friends(ann, ben);

    for (Reply refused : List.of(greets(ann, ben), greets(ben, ann))) {
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("/detail"))
          .isEqualTo("There is one greeting between these two already, whichever of them made it.");
      assertThat(refused.body().has("errors")).isFalse();
    }
  }
}
