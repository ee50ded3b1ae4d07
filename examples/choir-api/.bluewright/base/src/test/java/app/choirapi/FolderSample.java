package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folders for the tests. From {@code entities.Folder} of blueprint.yaml. */
final class FolderSample {
  private FolderSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("number", 1L + number);
    body.put("singerId", SingerSample.created().text("id"));
    return body;
  }

  /** Creates a folder and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/folders", body());
  }

  /** Where a created folder is. */
  static String path(Answer created) {
    return "/folders/" + created.text("id");
  }
}
