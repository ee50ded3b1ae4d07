package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R6} of blueprint.yaml. */
@DisplayName("R6: Filter books by status")
final class R6FilterBooksByStatusTest {
  @Test
  void listsBooks() {
    var first = BookSample.created();
    var second = BookSample.created();

    var list = RunningSystem.get("/books?limit=100&sort=-id");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(first.body(), second.body());
  }

  @Test
  void keepsStatusOfABook() {
    var body = BookSample.body();

    var created = RunningSystem.created("/books", body);

    assertThat(created.text("status")).isEqualTo(String.valueOf(body.get("status")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }
}
