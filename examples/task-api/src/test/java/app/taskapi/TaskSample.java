package app.taskapi;

import app.taskapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tasks for the tests. From {@code entities.Task} of blueprint.yaml. */
final class TaskSample {
  private TaskSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("description", "description " + number);
    body.put("completed", false);
    return body;
  }

  /** Creates a task and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/tasks", body());
  }

  /** Where a created task is. */
  static String path(Answer created) {
    return "/tasks/" + created.text("id");
  }
}
