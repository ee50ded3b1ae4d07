package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordsTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder);
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  @Test
  void createsARecordWithItsDefaults() {
    var created = shelf.post("/books", "{\"title\":\"Emma\",\"price\":10.5}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/books/" + created.member("id"));
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.member("status")).isEqualTo("draft");
    assertThat(created.member("inPrint")).isEqualTo("true");
    assertThat(created.member("price")).isEqualTo("10.50");
    assertThat(created.member("notes")).isEqualTo("null");
    assertThat(created.member("createdAt")).endsWith("Z").isEqualTo(created.member("updatedAt"));
    assertThat(created.header("Content-Type")).isEqualTo("application/json");
    assertThat(created.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void readsWhatWasCreated() {
    var created =
        shelf.post(
            "/books",
            """
            {"title":"Déjà \\"vu\\" 😀","notes":"a\\nb\\tc\\u0001","status":"on sale","rating":5,
             "publishedOn":"1999-12-31","opensAt":"09:30:00","isbn":"9780141439587",
             "soldAt":"2026-01-31T14:00:00.123456+02:00","extra":{"a":[1,2.50,null]}}
            """);
    var read = shelf.get(created.header("Location"));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.body())
        .contains("\"title\":\"Déjà \\\"vu\\\" 😀\"")
        .contains("\"notes\":\"a\\nb\\tc\\u0001\"")
        .contains("\"publishedOn\":\"1999-12-31\"")
        .contains("\"opensAt\":\"09:30:00\"")
        .contains("\"soldAt\":\"2026-01-31T12:00:00.123456Z\"")
        .contains("\"extra\":{\"a\":[1,2.50,null]}");
  }

  @Test
  void answersNotModifiedToAClientThatHasTheVersion() {
    String book = shelf.book("{\"title\":\"unchanged\"}");

    var known = shelf.get(book, "If-None-Match", "\"7\", W/\"1\"");
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo("\"1\"");
    assertThat(shelf.get(book, "If-None-Match", "\"2\"").status()).isEqualTo(200);
  }

  @Test
  void patchChangesWhatItNamesAndNullClears() {
    String book = shelf.book("{\"title\":\"patched\",\"notes\":\"x\",\"rating\":3}");

    var patched =
        shelf.send(
            "PATCH", book, "{\"notes\":null}", "Content-Type", "application/merge-patch+json");
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.member("notes")).isEqualTo("null");
    assertThat(patched.member("rating")).isEqualTo("3");
    assertThat(patched.member("version")).isEqualTo("2");
    assertThat(patched.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void patchOfNothingChangesNothing() {
    String book = shelf.book("{\"title\":\"untouched\"}");

    assertThat(shelf.send("PATCH", book, "{}").member("version")).isEqualTo("1");
    assertThat(shelf.send("PATCH", book, "{}", "If-Match", "\"5\"").status()).isEqualTo(412);
    assertThat(shelf.send("PATCH", "/books/" + UUID.randomUUID(), "{}").status()).isEqualTo(404);
  }

  @Test
  void putReplacesEveryField() {
    String book = shelf.book("{\"title\":\"before\",\"notes\":\"x\",\"status\":\"on sale\"}");

    var replaced = shelf.send("PUT", book, "{\"title\":\"after\"}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.member("title")).isEqualTo("after");
    assertThat(replaced.member("notes")).isEqualTo("null");
    assertThat(replaced.member("status")).isEqualTo("draft");
    assertThat(shelf.send("PUT", book, "{}").status()).isEqualTo(422);
  }

  @Test
  void refusesAChangeOfAnOldVersion() {
    String book = shelf.book("{\"title\":\"contended\"}");

    assertThat(shelf.send("PATCH", book, "{\"rating\":1}", "If-Match", "\"1\"").status())
        .isEqualTo(200);
    var stale = shelf.send("PATCH", book, "{\"rating\":2}", "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(shelf.send("PATCH", book, "{\"rating\":2}", "If-Match", "W/\"2\"").status())
        .isEqualTo(412);
    assertThat(shelf.send("DELETE", book, "", "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(shelf.send("PATCH", book, "{\"rating\":2}", "If-Match", "*").status())
        .isEqualTo(200);
  }

  @Test
  void deletesARecordOnce() {
    String book = shelf.book("{\"title\":\"gone\"}");

    assertThat(shelf.send("DELETE", book, "").status()).isEqualTo(204);
    assertThat(shelf.send("DELETE", book, "").status()).isEqualTo(404);
    assertThat(shelf.get(book).status()).isEqualTo(404);
  }

  @Test
  void runsAnActionOnceFromItsState() {
    String book = shelf.book("{\"title\":\"for sale\"}");

    var sold = shelf.post(book + "/put-on-sale", "");
    assertThat(sold.status()).isEqualTo(200);
    assertThat(sold.member("status")).isEqualTo("on sale");
    assertThat(shelf.post(book + "/put-on-sale", "").status()).isEqualTo(409);
    assertThat(shelf.post("/books/" + UUID.randomUUID() + "/put-on-sale", "").status())
        .isEqualTo(404);
  }

  @Test
  void actionTakesNoFields() {
    String book = shelf.book("{\"title\":\"action body\"}");

    assertThat(shelf.post(book + "/put-on-sale", "{\"rating\":1}").status()).isEqualTo(422);
    assertThat(shelf.post(book + "/put-on-sale", "{}").status()).isEqualTo(200);
  }

  @Test
  void refusesASecondRecordWithAUniqueValue() {
    shelf.book("{\"title\":\"only one\"}");

    var second = shelf.post("/books", "{\"title\":\"only one\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("\"field\":\"title\"").contains("\"code\":\"unique\"");
  }

  @Test
  void refusesAReferenceToNothing() {
    var dangling =
        shelf.post("/books", "{\"title\":\"d\",\"authorId\":\"" + UUID.randomUUID() + "\"}");
    assertThat(dangling.status()).isEqualTo(422);
    assertThat(dangling.body()).contains("\"field\":\"authorId\"");
  }

  @Test
  void refusesToDeleteWhatOthersReferTo() {
    String author = shelf.post("/authors", "{\"name\":\"Jane\"}").header("Location");
    String id = author.substring("/authors/".length());
    shelf.book("{\"title\":\"referring\",\"authorId\":\"" + id + "\"}");

    assertThat(shelf.send("DELETE", author, "").status()).isEqualTo(409);
  }

  @Test
  void replaysACreationWithItsKey() {
    String body = "{\"title\":\"once\"}";
    var first = shelf.post("/books", body, "Idempotency-Key", "k-1");
    var second = shelf.post("/books", body, "Idempotency-Key", "k-1");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    var other = shelf.post("/books", "{\"title\":\"other\"}", "Idempotency-Key", "k-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("\"field\":\"Idempotency-Key\"");
  }

  @Test
  void refusesAKeyThatIsNotVisibleAscii() {
    String body = "{\"title\":\"key\"}";
    assertThat(shelf.post("/books", body, "Idempotency-Key", "a b").status()).isEqualTo(400);
    assertThat(shelf.post("/books", body, "Idempotency-Key", "x".repeat(256)).status())
        .isEqualTo(400);
  }

  @Test
  void namesThatAreKeywordsWork() {
    var created = shelf.post("/orders", "{\"select\":\"where\",\"user\":\"root\",\"group\":7}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.member("id")).matches("[0-9]+");
    assertThat(created.header("ETag")).isEmpty();
    var found = shelf.get("/orders?group=7&user=root&sort=-select");
    assertThat(found.body()).isEqualTo("[" + created.body() + "]");
  }

  @Test
  void anIdThatCannotBeOneIsNotFound() {
    assertThat(shelf.get("/books/1").status()).isEqualTo(404);
    assertThat(shelf.get("/books/1-1-1-1-1").status()).isEqualTo(404);
    assertThat(shelf.get("/orders/9223372036854775808").status()).isEqualTo(404);
    assertThat(shelf.get("/orders/abc").status()).isEqualTo(404);
    assertThat(shelf.get("/orders/1e0").status()).isEqualTo(404);
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    String book = shelf.book("{\"title\":\"head\"}");

    var head = shelf.send("HEAD", book, "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Length"))
        .isEqualTo(shelf.get(book).header("Content-Length"))
        .isNotEqualTo("0");
  }
}
