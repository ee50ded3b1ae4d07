package app.workshopapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R3} of blueprint.yaml. */
@DisplayName("R3: Places can be booked as long as there are enough of them free, and given back.")
final class R3PlacesCanBeBookedAsLongAsThereAreEnoughOfThemFreeAndGivenTest {
  @Test
  void booksACourse() {
    var body = CourseSample.body();
    body.put("free", 101);
    var created = RunningSystem.created("/courses", body);

    var done = RunningSystem.post(CourseSample.path(created) + "/book", Map.of("places", 1));

    assertThat(done.status()).isEqualTo(200);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(done.body());
  }

  @Test
  void refusesToBookACourseThatItsGuardKeeps() {
    var body = CourseSample.body();
    body.put("free", 0);
    var created = RunningSystem.created("/courses", body);

    var refused = RunningSystem.post(CourseSample.path(created) + "/book", Map.of("places", 1));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(created.body());
  }

  @Test
  void givesBackACourse() {
    var created = CourseSample.created();

    var done = RunningSystem.post(CourseSample.path(created) + "/give-back", Map.of("places", 1));

    assertThat(done.status()).isEqualTo(200);
    assertThat(RunningSystem.get(CourseSample.path(created)).body()).isEqualTo(done.body());
  }
}
