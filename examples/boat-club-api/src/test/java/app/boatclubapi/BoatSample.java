package app.boatclubapi;

import app.boatclubapi.RunningSystem.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Boats for the tests. From {@code entities.Boat} of blueprint.yaml. */
final class BoatSample {
  private BoatSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    body.put("seats", 1L + number % 9L);
    body.put("inspectedOn", LocalDate.of(2026, 1, 1).plusDays(number).toString());
    body.put("keeperId", People.of("warden").id());
    return body;
  }

  /** Creates a boat and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/boats", body());
  }

  /** Where a created boat is. */
  static String path(Answer created) {
    return "/boats/" + created.text("id");
  }
}
