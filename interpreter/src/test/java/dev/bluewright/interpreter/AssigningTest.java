package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Requirement.Status;
import org.junit.jupiter.api.Test;

/** Whoever assigns something to records may change them. */
final class AssigningTest {
  @Test
  void letsARoleChangeWhatItAssigns() {
    var blueprint =
        new Interpreter()
            .interpret(
                """
                - Gardeners can register and log in.
                - Gardeners can create beds.
                - Admins can add greenhouses.
                - Wardens can log in.
                - Wardens can assign beds to a greenhouse.
                """)
            .blueprint();
    var bed = blueprint.entities().stream().filter(each -> each.name().equals("Bed")).findFirst();
    assertThat(bed.orElseThrow().access().get("update"))
        .contains(new AccessModel.Owner(), new AccessModel.Role("warden"));
  }

  @Test
  void doesNotCallMetThatARoleAssignsPeopleWhomItMayNotChange() {
    var requirements =
        new Interpreter()
            .interpret(
                """
                - Gardeners can register and log in.
                - Gardeners can create beds.
                - Admins can add greenhouses.
                - Wardens can add beds.
                - Wardens can assign users to the night crew.
                - Admins can assign users to the night crew.
                """)
            .requirements();
    assertThat(requirements.get(4).status()).isNotEqualTo(Status.MET);
    assertThat(requirements.get(5).status()).isEqualTo(Status.MET);
  }
}
