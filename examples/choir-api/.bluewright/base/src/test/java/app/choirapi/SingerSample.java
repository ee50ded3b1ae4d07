package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Singers for the tests. From {@code entities.Singer} of blueprint.yaml. */
final class SingerSample {
  private SingerSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    return body;
  }

  /** Creates a singer and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/singers", body());
  }

  /** Where a created singer is. */
  static String path(Answer created) {
    return "/singers/" + created.text("id");
  }
}
