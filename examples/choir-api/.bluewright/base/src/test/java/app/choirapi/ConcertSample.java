package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Concerts for the tests. From {@code entities.Concert} of blueprint.yaml. */
final class ConcertSample {
  private ConcertSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("day", LocalDate.of(2026, 1, 1).plusDays(number).toString());
    return body;
  }

  /** Creates a concert and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/concerts", body());
  }

  /** Where a created concert is. */
  static String path(Answer created) {
    return "/concerts/" + created.text("id");
  }
}
