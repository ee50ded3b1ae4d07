package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HooksTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder, HooksTest::hooks);
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  private static void hooks(Hooks<Book> on) {
    on.create(
        book -> {
          if (book.title().isBlank()) {
            throw Rejection.invalid("title", "blank", "title must not be blank.");
          }
          return titled(book, book.title().strip());
        });
    on.update(
        (before, after) -> {
          if (before.title().startsWith("locked")) {
            throw Rejection.conflict("The book is locked.");
          }
          return titled(after, after.title() + "!");
        });
    on.delete(
        book -> {
          if (book.inPrint()) {
            throw Rejection.forbidden("A book in print stays.");
          }
        });
    on.action("putOnSale", (before, after) -> titled(after, "Sale: " + after.title()));
  }

  private static Book titled(Book book, String title) {
    return new Book(
        book.id(),
        title,
        book.notes(),
        book.status(),
        book.price(),
        book.rating(),
        book.inPrint(),
        book.publishedOn(),
        book.opensAt(),
        book.soldAt(),
        book.isbn(),
        book.extra(),
        book.authorId(),
        book.createdAt(),
        book.updatedAt(),
        book.version());
  }

  @Test
  void createHookChangesWhatIsStored() {
    var created = shelf.post("/books", "{\"title\":\"  stripped \"}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.member("title")).isEqualTo("stripped");
    assertThat(created.member("id")).doesNotStartWith("00000000");
    assertThat(shelf.get(created.header("Location")).body()).isEqualTo(created.body());
  }

  @Test
  void createHookRefuses() {
    var refused = shelf.post("/books", "{\"title\":\" \"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("{\"field\":\"title\",\"code\":\"blank\"");
  }

  @Test
  void updateHookDecidesWithTheRecordBeforeAndAfter() {
    String open = shelf.book("{\"title\":\"open\"}");
    String locked = shelf.book("{\"title\":\"locked\"}");

    assertThat(shelf.send("PATCH", open, "{\"title\":\"new\"}").member("title")).isEqualTo("new!");
    var refused = shelf.send("PATCH", locked, "{\"title\":\"new\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(shelf.get(locked).member("title")).isEqualTo("locked");
  }

  @Test
  void deleteHookRefuses() {
    String inPrint = shelf.book("{\"title\":\"in print\"}");
    String sold = shelf.book("{\"title\":\"out of print\",\"inPrint\":false}");

    assertThat(shelf.send("DELETE", inPrint, "").status()).isEqualTo(403);
    assertThat(shelf.send("DELETE", sold, "").status()).isEqualTo(204);
  }

  @Test
  void actionHookChangesWhatIsStored() {
    String book = shelf.book("{\"title\":\"action\"}");
    assertThat(shelf.post(book + "/put-on-sale", "").member("title")).isEqualTo("Sale: action");
  }
}
