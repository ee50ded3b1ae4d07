package app.choirapi;

import app.choirapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Songs for the tests. From {@code entities.Song} of blueprint.yaml. */
final class SongSample {
  private SongSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("position", 1L + number);
    body.put("encore", false);
    body.put("concertId", ConcertSample.created().text("id"));
    body.put("pieceId", PieceSample.created().text("id"));
    return body;
  }

  /** Creates a song and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/songs", body());
  }

  /** Where a created song is. */
  static String path(Answer created) {
    return "/songs/" + created.text("id");
  }
}
