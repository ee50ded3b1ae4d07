package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName(
    "R2: A book has a title, an ISBN, a price and a number of pages, and belongs to an author")
final class R2ABookHasATitleAnIsbnAPriceAndANumberOfPagesAndBelongsToAnTest {
  @Test
  void keepsTitleOfABook() {
    var body = BookSample.body();

    var created = RunningSystem.created("/books", body);

    assertThat(created.text("title")).isEqualTo(String.valueOf(body.get("title")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsIsbnOfABook() {
    var body = BookSample.body();

    var created = RunningSystem.created("/books", body);

    assertThat(created.text("isbn")).isEqualTo(String.valueOf(body.get("isbn")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsPagesOfABook() {
    var body = BookSample.body();

    var created = RunningSystem.created("/books", body);

    assertThat(created.text("pages")).isEqualTo(String.valueOf(body.get("pages")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsAuthorIdOfABook() {
    var body = BookSample.body();

    var created = RunningSystem.created("/books", body);

    assertThat(created.text("authorId")).isEqualTo(String.valueOf(body.get("authorId")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsAnAuthorThatIsTheAuthorOfABook() {
    var owner = AuthorSample.created();
    var body = BookSample.body();
    body.put("authorId", owner.body().path("id"));
    var created = RunningSystem.created("/books", body);

    var deleted = RunningSystem.delete(AuthorSample.path(owner));

    assertThat(deleted.status()).isEqualTo(409);
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }
}
