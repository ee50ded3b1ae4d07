package app.libraryapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R6} of blueprint.yaml. */
@DisplayName("R6: Filter books by status")
final class R6FilterBooksByStatusTest {
  @Test
  void listsBooksByStatus() {
    var created = BookSample.created();
    var value = URLEncoder.encode(created.text("status"), StandardCharsets.UTF_8);

    var list = RunningSystem.get("/books?limit=100&sort=-id&status=" + value);

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(created.body());
    assertThat(list.body())
        .allMatch(each -> each.path("status").equals(created.body().path("status")));
  }
}
