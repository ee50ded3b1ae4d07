package app.boatclubapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From {@code requirements.R4} of blueprint.yaml. */
@DisplayName("R4: A booking belongs to the member who makes it.")
final class R4ABookingBelongsToTheMemberWhoMakesItTest {
  @Test
  void givesABookingToWhoeverCreatesIt() {
    var created = BookingSample.created();

    assertThat(created.text("ownerId")).isEqualTo(People.of("member").id());
    assertThat(RunningSystem.get(BookingSample.path(created)).body()).isEqualTo(created.body());
  }
}
