package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InvalidBodiesTest {
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
  void tellsEveryErrorAtOnce() {
    var refused =
        shelf.post(
            "/books",
            "{\"colour\":1,\"status\":\"sold\",\"price\":\"10\",\"rating\":9,\"isbn\":\"x\",\"id\":1}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.body())
        .contains("{\"field\":\"colour\",\"code\":\"unknown\"")
        .contains("{\"field\":\"status\",\"code\":\"enum\"")
        .contains("{\"field\":\"price\",\"code\":\"type\"")
        .contains("{\"field\":\"rating\",\"code\":\"range\"")
        .contains("{\"field\":\"isbn\",\"code\":\"pattern\"")
        .contains("{\"field\":\"id\",\"code\":\"readOnly\"")
        .contains("{\"field\":\"title\",\"code\":\"missing\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title     | null                            | required",
        "title     | 7                               | type",
        "title     | [\"a\"]                         | type",
        "title     | {\"a\":{}}                      | type",
        "title     | \"a\\u0000b\"                   | nul",
        "inPrint   | \"true\"                        | type",
        "inPrint   | null                            | required",
        "rating    | 1.5                             | type",
        "rating    | 0                               | range",
        "rating    | 99999999999999999999            | range",
        "rating    | 1e400                           | range",
        "price     | 123456789                       | range",
        "price     | 1.234                           | range",
        "price     | 1e1000000000                    | range",
        "publishedOn | \"2026-02-30\"                | format",
        "publishedOn | \"+12026-01-01\"              | format",
        "opensAt   | \"25:00:00\"                    | format",
        "soldAt    | \"2026-01-01\"                  | format",
        "soldAt    | \"2026-01-01T00:00:00\"         | format",
        "authorId  | \"1-1-1-1-1\"                   | format",
        "createdAt | \"2026-01-01T00:00:00Z\"        | readOnly",
        "version   | 1                               | readOnly",
      })
  void refusesAValue(String field, String value, String code) {
    String title = field.equals("title") ? "" : "\"title\":\"t\",";
    var refused = shelf.post("/books", "{" + title + "\"" + field + "\":" + value + "}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
  }

  @Test
  void countsCodePointsNotCharacters() {
    assertThat(shelf.post("/books", "{\"title\":\"" + "😀".repeat(200) + "\"}").status())
        .isEqualTo(201);
    assertThat(shelf.post("/books", "{\"title\":\"" + "😀".repeat(201) + "\"}").status())
        .isEqualTo(422);
  }

  @Test
  void takesWholeNumbersHoweverTheyAreWritten() {
    assertThat(shelf.post("/books", "{\"title\":\"w\",\"rating\":5.0e0}").member("rating"))
        .isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b.org",
        "a@b",
        "a b@c.org",
        "a@b..org",
        "a@-b.org",
        "a@b.org.",
        "a@@b.org"
      })
  void refusesAMalformedEmail(String email) {
    var refused = shelf.post("/authors", "{\"name\":\"n\",\"email\":\"" + email + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"email\",\"code\":\"format\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/a", "http:", "http://", "http://a b", "javascript:alert(1)"})
  void refusesAMalformedUrl(String url) {
    var refused = shelf.post("/authors", "{\"name\":\"n\",\"homepage\":\"" + url + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"homepage\",\"code\":\"format\"");
  }

  @Test
  void takesAnEmailAndAUrl() {
    var created =
        shelf.post(
            "/authors",
            "{\"name\":\"n\",\"email\":\"a.b+c@d-e.org\",\"homepage\":\"https://d.org/a?b=c#d\"}");
    assertThat(created.status()).isEqualTo(201);
  }

  @Test
  void refusesAnEmptyName() {
    var refused = shelf.post("/authors", "{\"name\":\"\"}");
    assertThat(refused.body()).contains("\"field\":\"name\",\"code\":\"tooShort\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"title\":\"a\"} x",
        "{\"title\":\"a\"}{}",
        "{\"title\":\"a\",}",
        "{'title':'a'}",
        "{\"title\":\"a\",\"title\":\"b\"}",
        "{\"title\":NaN}",
        "{\"title\":\"\\ud800\"}",
        "{\"title\":\"a\\udc00b\"}",
        "// comment\n{}",
        "{\"title\":01}",
        " "
      })
  void refusesWhatCannotBeRead(String body) {
    var refused = shelf.post("/books", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(shelf.post("/books", "").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "\"a\"", "[{\"title\":\"a\"}]"})
  void refusesWhatIsNotAnObject(String body) {
    assertThat(shelf.post("/books", body).status()).isEqualTo(422);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(shelf.post("/books", "{\"title\":\"a\",\"extra\":" + deep + "}").status())
        .isEqualTo(400);
  }

  @Test
  void refusesOtherMediaTypes() {
    String body = "{\"title\":\"a\"}";
    assertThat(shelf.post("/books", body, "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(
            shelf.post("/books", body, "Content-Type", "application/json; charset=utf-16").status())
        .isEqualTo(415);
    assertThat(shelf.post("/books", body, "Content-Type", "application/merge-patch+json").status())
        .isEqualTo(415);
    assertThat(
            shelf
                .post(
                    "/books",
                    "{\"title\":\"utf8\"}",
                    "Content-Type",
                    "Application/JSON;charset=UTF-8")
                .status())
        .isEqualTo(201);
  }

  @Test
  void refusesABodyOfMoreThanOneMebibyte() {
    String notes = "x".repeat(1 << 20);
    var refused = shelf.post("/books", "{\"title\":\"big\",\"notes\":\"" + notes + "\"}");
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void takesABodyOfAlmostOneMebibyte() {
    String notes = "x".repeat((1 << 20) - 40);
    assertThat(shelf.post("/books", "{\"title\":\"big\",\"notes\":\"" + notes + "\"}").status())
        .isEqualTo(201);
  }
}
