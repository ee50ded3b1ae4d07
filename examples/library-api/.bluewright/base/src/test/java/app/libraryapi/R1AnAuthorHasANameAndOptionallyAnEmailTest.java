package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName("R1: An author has a name and, optionally, an email")
final class R1AnAuthorHasANameAndOptionallyAnEmailTest {
  @Test
  void keepsNameOfAnAuthor() {
    var body = AuthorSample.body();

    var created = RunningSystem.created("/authors", body);

    assertThat(created.text("name")).isEqualTo(String.valueOf(body.get("name")));
    assertThat(RunningSystem.get(AuthorSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void keepsEmailOfAnAuthor() {
    var body = AuthorSample.body();

    var created = RunningSystem.created("/authors", body);

    assertThat(created.text("email")).isEqualTo(String.valueOf(body.get("email")));
    assertThat(RunningSystem.get(AuthorSample.path(created)).body()).isEqualTo(created.body());
  }
}
