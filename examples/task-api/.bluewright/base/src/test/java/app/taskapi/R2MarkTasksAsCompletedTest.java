package app.taskapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R2} of blueprint.yaml. */
@DisplayName("R2: Mark tasks as completed")
final class R2MarkTasksAsCompletedTest {
  @Test
  void completesATask() {
    var created = TaskSample.created();

    var done = RunningSystem.post(TaskSample.path(created) + "/complete", Map.of());

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("completed")).isEqualTo("true");
    assertThat(RunningSystem.get(TaskSample.path(created)).body()).isEqualTo(done.body());
  }
}
