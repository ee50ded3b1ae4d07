package app.boatclubapi;

import app.boatclubapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members for the tests. From {@code entities.Member} of blueprint.yaml. */
final class MemberSample {
  private MemberSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    body.put("email", "email" + number + "@example.com");
    return body;
  }

  /** Signs up a member and returns the record. */
  static Answer created() {
    return RunningSystem.get("/members/" + People.signedUp(body()).id());
  }

  /** Where a created member is. */
  static String path(Answer created) {
    return "/members/" + created.text("id");
  }
}
