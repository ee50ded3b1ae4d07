package app.boatclubapi;

import app.boatclubapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Log entries for the tests. From {@code entities.LogEntry} of blueprint.yaml. */
final class LogEntrySample {
  private LogEntrySample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("text", "text " + number);
    return body;
  }

  /** Creates a log entry and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/log-entries", body());
  }

  /** Where a created log entry is. */
  static String path(Answer created) {
    return "/log-entries/" + created.text("id");
  }
}
