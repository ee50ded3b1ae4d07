package app.taskapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName("R3: List all tasks")
final class R3ListAllTasksTest {
  @Test
  void listsTasks() {
    var first = TaskSample.created();
    var second = TaskSample.created();

    var list = RunningSystem.get("/tasks?limit=100&sort=-id");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(first.body(), second.body());
  }
}
