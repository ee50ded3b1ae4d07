package app.workshopapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R4} of blueprint.yaml. */
@DisplayName("R4: A course can be handed to another member.")
final class R4ACourseCanBeHandedToAnotherMemberTest {
  @Test
  void handsACourse() {
    var created = CourseSample.created();

    var done =
        RunningSystem.post(
            CourseSample.path(created) + "/hand",
            Map.of("hostId", MemberSample.created().text("id")));

    assertThat(done.status()).isEqualTo(200);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(done.body());
  }
}
