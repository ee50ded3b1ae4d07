package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R5} of blueprint.yaml. */
@DisplayName("R5: List the books of an author")
final class R5ListTheBooksOfAnAuthorTest {
  @Test
  void listsBooksOfAnAuthor() {
    var created = AuthorSample.created();
    var other = BookSample.created();
    var body = BookSample.body();
    body.put("authorId", created.body().path("id"));
    var member = RunningSystem.created("/books", body);

    var list = RunningSystem.get(AuthorSample.path(created) + "/books");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).containsExactly(member.body());
    assertThat(list.body()).doesNotContain(other.body());
  }

  @Test
  void createsABookBelowAnAuthor() {
    var created = AuthorSample.created();
    var body = BookSample.body();
    body.remove("authorId");

    var member = RunningSystem.created(AuthorSample.path(created) + "/books", body);

    assertThat(member.body().path("authorId")).isEqualTo(created.body().path("id"));
    assertThat(RunningSystem.get(BookSample.path(member)).body()).isEqualTo(member.body());
  }
}
