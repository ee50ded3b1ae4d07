package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R6} of blueprint.yaml. */
@DisplayName("R6: When a voice is deleted, its singers stay without one")
final class R6WhenAVoiceIsDeletedItsSingersStayWithoutOneTest {
  @Test
  void leavesASingerWithoutItsDeletedVoice() {
    var owner = VoiceSample.created();
    var body = SingerSample.body();
    body.put("voiceId", owner.body().path("id"));
    var created = RunningSystem.created("/singers", body);

    var deleted = RunningSystem.delete(VoiceSample.path(owner));

    assertThat(deleted.status()).isEqualTo(204);
    var kept = RunningSystem.get(SingerSample.path(created));
    assertThat(kept.body().path("voiceId").isNull()).isTrue();
  }
}
