package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces for the tests. From {@code entities.Piece} of blueprint.yaml. */
final class PieceSample {
  private PieceSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("composer", "composer " + number);
    return body;
  }

  /** Creates a piece and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/pieces", body());
  }

  /** Where a created piece is. */
  static String path(Answer created) {
    return "/pieces/" + created.text("id");
  }
}
