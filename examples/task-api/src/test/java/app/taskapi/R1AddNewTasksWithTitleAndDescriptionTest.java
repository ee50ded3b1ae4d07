package app.taskapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName("R1: Add new tasks with title and description")
final class R1AddNewTasksWithTitleAndDescriptionTest {
  @Test
  void createsATask() {
    var body = TaskSample.body();

    var created = RunningSystem.post("/tasks", body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(TaskSample.path(created));
    assertThat(created.text("title")).isEqualTo(String.valueOf(body.get("title")));
    assertThat(created.text("description")).isEqualTo(String.valueOf(body.get("description")));
    assertThat(created.text("completed")).isEqualTo(String.valueOf(body.get("completed")));
    assertThat(RunningSystem.get(TaskSample.path(created)).body()).isEqualTo(created.body());
  }
}
