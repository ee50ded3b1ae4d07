package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R10} of blueprint.yaml. */
@DisplayName("R10: Deleted remarks can be restored.")
final class R10DeletedRemarksCanBeRestoredTest {
  @Test
  void bringsBackARemarkThatWasDeleted() {
    var created = RemarkSample.created();
    var path = RemarkSample.path(created);
    assertThat(RunningSystem.delete(path).status()).isEqualTo(204);
    assertThat(RunningSystem.get(path).status()).isEqualTo(404);
    var kept = People.of("member").get("/remarks?deleted=true");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.body()).anyMatch(each -> each.path("id").equals(created.body().path("id")));

    var restored = RunningSystem.post(path + "/restore", Map.of());

    assertThat(restored.status()).isEqualTo(200);
    assertThat(RunningSystem.get(RemarkSample.path(created)).body()).isEqualTo(restored.body());
  }
}
