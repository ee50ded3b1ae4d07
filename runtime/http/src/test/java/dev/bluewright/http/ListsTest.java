package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListsTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]+)\"");

  @TempDir static Path folder;
  private static Shelf shelf;
  private static String author;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder);
    author = shelf.post("/authors", "{\"name\":\"Jane\"}").member("id");
    for (int i = 0; i < 45; i++) {
      String price = i % 9 == 0 ? "null" : (i % 7) + ".25";
      String by = i % 5 == 0 ? ",\"authorId\":\"" + author + "\"" : "";
      String title = "Volume " + (i < 10 ? "0" : "") + i;
      shelf.book(
          "{\"title\":\"%s\",\"price\":%s,\"rating\":%d%s}".formatted(title, price, 1 + i % 5, by));
    }
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  @Test
  void answersTwentyUnlessToldOtherwise() {
    assertThat(titles(shelf.get("/books"))).hasSize(20).startsWith("Volume 00", "Volume 01");
    assertThat(titles(shelf.get("/books?limit=100"))).hasSize(45);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/books?limit=7",
        "/books",
        "/books?sort=price,-title&limit=4",
        "/books?sort=-price&limit=10",
        "/books?sort=-createdAt&rating[gte]=2&limit=3",
        "/books?sort=title&q=volume%201&limit=6"
      })
  void pagesShowEveryRecordOnce(String path) {
    String all = path.replaceAll("[?&]limit=\\d+", "");
    List<String> expected = titles(shelf.get(all + (all.contains("?") ? "&" : "?") + "limit=100"));

    assertThat(walk(path)).isEqualTo(expected).doesNotHaveDuplicates();
  }

  @Test
  void lastPageHasNoLink() {
    assertThat(shelf.get("/books?limit=45").header("Link")).isEmpty();
    assertThat(shelf.get("/books?limit=44").header("Link")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "title=Volume+03, 1",
    "title[contains]=volume%204, 5",
    "rating=1, 9",
    "rating[ne]=1, 36",
    "rating[gt]=3, 18",
    "rating[in]=1&rating[lt]=9, 9",
    "'rating[in]=1,2', 18",
    "price[gte]=5.25, 11",
    "price[lt]=0.3, 6",
    "inPrint=false, 0",
    "status=draft, 45",
    "q=volume+0, 14",
    "createdAt[lt]=2020-01-01T00:00:00Z, 0",
    "title[startsWith]=volume+1, 10",
    "price[null]=true, 5",
    "price[null]=false, 40",
    "createdAt[lt]=now, 45",
    "createdAt=pastHour, 45",
    "createdAt=last2days&zone=Asia/Tokyo, 45",
    "createdAt=tomorrow, 0",
    "createdAt[gt]=nextYear, 0",
    "createdAt[lte]=thisYear, 45",
  })
  void filters(String query, int expected) {
    var found = shelf.get("/books?limit=100&count=true&" + query);
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.header("X-Total-Count")).isEqualTo(Integer.toString(expected));
    assertThat(titles(found)).hasSize(expected);
  }

  @Test
  void countsOnlyWhenAsked() {
    assertThat(shelf.get("/books").header("X-Total-Count")).isEmpty();
    assertThat(shelf.get("/books?count=true&limit=1").header("X-Total-Count")).isEqualTo("45");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=a",
        "limit=",
        "limit=1&limit=2",
        "offset=3",
        "colour=red",
        "title[like]=a",
        "inPrint=yes",
        "inPrint[gt]=true",
        "rating=high",
        "rating[contains]=1",
        "status=sold",
        "createdAt[gte]=someday",
        "createdAt[ne]=today",
        "createdAt=today&zone=Atlantis",
        "title[null]=true",
        "price[null]=perhaps",
        "authorId=7",
        "sort=colour",
        "sort=",
        "sort=title,title",
        "sort=notes",
        "count=1",
        "expand=publisher",
        "extra=1",
        "cursor=",
        "cursor=AAAA",
        "cursor=!!!!",
        "q=%00",
        "title=%00",
        "title=%ff"
      })
  void refusesAParameter(String query) {
    var refused = shelf.get("/books?" + query);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void cursorIsBoundToItsQuery() {
    String next = next(shelf.get("/books?limit=5&sort=title"));
    String cursor = next.substring(next.indexOf("cursor=") + 7);

    assertThat(shelf.get("/books?limit=9&sort=title&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(shelf.get("/books?limit=5&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(shelf.get("/books?limit=5&sort=-title&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(shelf.get("/books?sort=title&rating=1&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(shelf.get("/authors/" + author + "/books?sort=title&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void tamperedCursorIsRefused() {
    String next = next(shelf.get("/books?limit=5"));
    int at = next.length() - 10;
    String tampered =
        next.substring(0, at) + (next.charAt(at) == 'A' ? 'B' : 'A') + next.substring(at + 1);
    assertThat(shelf.get(tampered).status()).isEqualTo(400);
  }

  @Test
  void showsTheRecordsOfARelation() {
    String path = "/authors/" + author + "/books";
    assertThat(titles(shelf.get(path))).hasSize(9);
    assertThat(walk(path + "?limit=2")).hasSize(9);
    assertThat(titles(shelf.get(path + "?rating=1"))).hasSize(9);
    assertThat(titles(shelf.get("/books?authorId=" + author))).hasSize(9);
    assertThat(shelf.get("/authors/" + UUID.randomUUID() + "/books").status()).isEqualTo(404);
  }

  @Test
  void expandsARelation() {
    var books = shelf.get("/books?expand=author&limit=2");
    assertThat(books.body())
        .contains("\"author\":{\"id\":\"" + author + "\",\"name\":\"Jane\"")
        .contains("\"author\":null");
    String id = shelf.get("/books?limit=1").member("id");
    assertThat(shelf.get("/books/" + id + "?expand=author").body())
        .contains("\"author\":{\"id\":\"" + author + "\"");
    assertThat(shelf.get("/books/" + id + "?limit=1").status()).isEqualTo(400);
  }

  @Test
  void emptyListIsAnEmptyArray() {
    assertThat(shelf.get("/orders").body()).isEqualTo("[]");
    assertThat(shelf.get("/books?inPrint=false&expand=author").body()).isEqualTo("[]");
  }

  private static List<String> walk(String path) {
    List<String> titles = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      var page = shelf.get(next);
      assertThat(page.status()).isEqualTo(200);
      titles.addAll(titles(page));
      next = next(page);
    }
    return titles;
  }

  private static String next(Shelf.Reply page) {
    Matcher link = NEXT.matcher(page.header("Link"));
    return link.matches() ? link.group(1) : "";
  }

  private static List<String> titles(Shelf.Reply page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return TITLE.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }
}
