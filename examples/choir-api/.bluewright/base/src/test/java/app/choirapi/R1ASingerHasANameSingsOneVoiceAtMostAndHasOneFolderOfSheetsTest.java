package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName("R1: A singer has a name, sings one voice at most, and has one folder of sheets")
final class R1ASingerHasANameSingsOneVoiceAtMostAndHasOneFolderOfSheetsTest {
  @Test
  void keepsNameOfASinger() {
    var body = SingerSample.body();

    var created = RunningSystem.created("/singers", body);

    assertThat(created.text("name")).isEqualTo(String.valueOf(body.get("name")));
    assertThat(RunningSystem.get(SingerSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void listsSingersOfAVoice() {
    var created = VoiceSample.created();
    var other = SingerSample.created();
    var body = SingerSample.body();
    body.put("voiceId", created.body().path("id"));
    var member = RunningSystem.created("/singers", body);

    var list = RunningSystem.get(VoiceSample.path(created) + "/singers");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).containsExactly(member.body());
    assertThat(list.body()).doesNotContain(other.body());
  }

  @Test
  void createsASingerBelowAVoice() {
    var created = VoiceSample.created();
    var body = SingerSample.body();
    body.remove("voiceId");

    var member = RunningSystem.created(VoiceSample.path(created) + "/singers", body);

    assertThat(member.body().path("voiceId")).isEqualTo(created.body().path("id"));
    assertThat(RunningSystem.get(SingerSample.path(member)).body()).isEqualTo(member.body());
  }

  @Test
  void readsFolderOfASinger() {
    var created = SingerSample.created();
    assertThat(RunningSystem.get(SingerSample.path(created) + "/folder").status()).isEqualTo(404);
    var body = FolderSample.body();
    body.put("singerId", created.body().path("id"));
    var member = RunningSystem.created("/folders", body);

    var read = RunningSystem.get(SingerSample.path(created) + "/folder");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(member.body());
  }
}
