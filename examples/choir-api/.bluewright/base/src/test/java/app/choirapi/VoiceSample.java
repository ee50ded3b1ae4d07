package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Voices for the tests. From {@code entities.Voice} of blueprint.yaml. */
final class VoiceSample {
  private VoiceSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    return body;
  }

  /** Creates a voice and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/voices", body());
  }

  /** Where a created voice is. */
  static String path(Answer created) {
    return "/voices/" + created.text("id");
  }
}
