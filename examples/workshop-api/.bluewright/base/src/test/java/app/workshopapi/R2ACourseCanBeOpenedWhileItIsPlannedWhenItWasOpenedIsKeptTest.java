package app.workshopapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName("R2: A course can be opened while it is planned; when it was opened is kept.")
final class R2ACourseCanBeOpenedWhileItIsPlannedWhenItWasOpenedIsKeptTest {
  @Test
  void opensACourse() {
    var created = CourseSample.created();

    var done = RunningSystem.post(CourseSample.path(created) + "/open", Map.of());

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("status")).isEqualTo("open");
    assertThat(done.text("openedAt")).startsWith("20");
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(done.body());
  }

  @Test
  void refusesToOpenACourseWhoseStatusIsOpen() {
    var body = CourseSample.body();
    body.put("status", "open");
    var created = RunningSystem.created("/courses", body);

    var refused = RunningSystem.post(CourseSample.path(created) + "/open", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void refusesToChangeStatusOfACourseFromClosedToOpen() {
    var body = CourseSample.body();
    body.put("status", "closed");
    var created = RunningSystem.created("/courses", body);

    var refused = RunningSystem.patch(CourseSample.path(created), Map.of("status", "open"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(created.body());
  }
}
