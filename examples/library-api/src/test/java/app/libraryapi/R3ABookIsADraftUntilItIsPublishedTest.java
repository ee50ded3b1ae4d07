package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName("R3: A book is a draft until it is published")
final class R3ABookIsADraftUntilItIsPublishedTest {
  @Test
  void publishesABook() {
    var created = BookSample.created();

    var done = RunningSystem.post(BookSample.path(created) + "/publish", Map.of());

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("status")).isEqualTo("published");
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(done.body());
  }

  @Test
  void refusesToPublishABookWhoseStatusIsPublished() {
    var body = BookSample.body();
    body.put("status", "published");
    var created = RunningSystem.created("/books", body);

    var refused = RunningSystem.post(BookSample.path(created) + "/publish", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(RunningSystem.get(BookSample.path(created)).body()).isEqualTo(created.body());
  }
}
