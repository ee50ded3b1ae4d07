package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R4} of blueprint.yaml. */
@DisplayName("R4: Create, read, update and delete books")
final class R4CreateReadUpdateAndDeleteBooksTest {
  @Test
  void createsABook() {
    var body = BookSample.body();

    var created = RunningSystem.post("/books", body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(BookSample.path(created));
    assertThat(created.text("title")).isEqualTo(String.valueOf(body.get("title")));
    assertThat(created.text("isbn")).isEqualTo(String.valueOf(body.get("isbn")));
    assertThat(created.text("pages")).isEqualTo(String.valueOf(body.get("pages")));
    assertThat(created.text("status")).isEqualTo(String.valueOf(body.get("status")));
    assertThat(created.text("authorId")).isEqualTo(String.valueOf(body.get("authorId")));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void readsABook() {
    var created = BookSample.created();

    var read = RunningSystem.get(BookSample.path(created));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
  }

  @Test
  void changesABook() {
    var created = BookSample.created();
    var value = BookSample.body().get("title");

    var changed = RunningSystem.patch(BookSample.path(created), Map.of("title", value));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("title")).isEqualTo(String.valueOf(value));
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(changed.body());
  }

  @Test
  void deletesABook() {
    var created = BookSample.created();

    var deleted = RunningSystem.delete(BookSample.path(created));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(RunningSystem.get(BookSample.path(created)).status()).isEqualTo(404);
  }
}
