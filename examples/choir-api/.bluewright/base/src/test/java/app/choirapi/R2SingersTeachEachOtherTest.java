package app.choirapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName("R2: Singers teach each other")
final class R2SingersTeachEachOtherTest {
  @Test
  void pairsASingerWithPupils() {
    var created = SingerSample.created();
    var other = SingerSample.created();
    var list = SingerSample.path(created) + "/pupils";
    var pair = list + "/" + other.text("id");

    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).hasSize(1);
    assertThat(RunningSystem.get(list).body().path(0).path("id"))
        .isEqualTo(other.body().path("id"));
    assertThat(RunningSystem.delete(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).isEmpty();
  }

  @Test
  void createsASingerWithPupils() {
    var other = SingerSample.created();
    var body = SingerSample.body();
    body.put("pupilIds", List.of(other.body().path("id")));

    var created = RunningSystem.created("/singers", body);

    assertThat(created.body().path("pupilIds")).containsExactly(other.body().path("id"));
    assertThat(RunningSystem.get(SingerSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void pairsASingerWithTeachers() {
    var created = SingerSample.created();
    var other = SingerSample.created();
    var list = SingerSample.path(created) + "/teachers";
    var pair = list + "/" + other.text("id");

    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.put(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).hasSize(1);
    assertThat(RunningSystem.get(list).body().path(0).path("id"))
        .isEqualTo(other.body().path("id"));
    assertThat(RunningSystem.delete(pair).status()).isEqualTo(204);
    assertThat(RunningSystem.get(list).body()).isEmpty();
  }
}
