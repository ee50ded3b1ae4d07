package app.workshopapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R1} of blueprint.yaml. */
@DisplayName("R1: A course ends after it starts.")
final class R1ACourseEndsAfterItStartsTest {
  @Test
  void refusesACourseThatEndAfterStartForbids() {
    var body = CourseSample.body();
    var greater = body.get("endsAt");
    body.put("endsAt", body.get("startsAt"));
    body.put("startsAt", greater);

    var refused = RunningSystem.post("/courses", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").toString()).contains("\"endAfterStart\"");
  }
}
