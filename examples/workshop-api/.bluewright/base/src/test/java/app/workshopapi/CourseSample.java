package app.workshopapi;

import app.workshopapi.RunningSystem.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Courses for the tests. From {@code entities.Course} of blueprint.yaml. */
final class CourseSample {
  private CourseSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("startsAt", Instant.parse("2026-01-01T09:00:00Z").plusSeconds(number).toString());
    body.put("endsAt", Instant.parse("2026-01-01T09:00:00Z").plusSeconds(number + 3600).toString());
    body.put("price", 1L + number % 999999L);
    body.put("free", number);
    body.put("status", "planned");
    body.put("openedAt", Instant.parse("2026-01-01T09:00:00Z").plusSeconds(number).toString());
    body.put("hostId", MemberSample.created().text("id"));
    return body;
  }

  /** Creates a course and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/courses", body());
  }

  /** Where a created course is. */
  static String path(Answer created) {
    return "/courses/" + created.text("id");
  }
}
