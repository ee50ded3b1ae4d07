package app.boatclubapi;

import app.boatclubapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remarks for the tests. From {@code entities.Remark} of blueprint.yaml. */
final class RemarkSample {
  private RemarkSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("text", "text " + number);
    body.put("boatId", BoatSample.created().text("id"));
    return body;
  }

  /** Creates a remark and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/remarks", body());
  }

  /** Where a created remark is. */
  static String path(Answer created) {
    return "/remarks/" + created.text("id");
  }
}
