package app.libraryapi;

import app.libraryapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Authors for the tests. From {@code entities.Author} of blueprint.yaml. */
final class AuthorSample {
  private AuthorSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "name " + number);
    body.put("email", "email" + number + "@example.com");
    return body;
  }

  /** Creates an author and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/authors", body());
  }

  /** Where a created author is. */
  static String path(Answer created) {
    return "/authors/" + created.text("id");
  }
}
