package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.GuardModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has booked something comes once, and leaves after that. */
final class VisitsTest {
  private static final String TEXT =
      """
      Travellers can book cabins, check in, and check out.

      Each booking has a status (confirmed, cancelled) and an arrival date.

      """;

  @Test
  void startsBeforeTheVisit() {
    assertThat(guards(booking(TEXT), "checkIn")).containsExactly("checkedIn == false");
    assertThat(guards(booking(TEXT), "checkOut"))
        .containsExactly("checkedIn == true && checkedOut == false");
  }

  @Test
  void leadsToNoVisitOnceItIsCancelled() {
    assertThat(guards(booking(TEXT + "Travellers can cancel a booking."), "checkIn"))
        .containsExactly("checkedIn == false && status != 'cancelled'");
  }

  @Test
  void startsWithTheFirstState() {
    assertThat(booking(TEXT).findField("status").orElseThrow().defaultValue())
        .contains("confirmed");
  }

  private static EntityModel booking(String text) {
    return new Interpreter()
        .interpret(text).blueprint().entities().stream()
            .filter(each -> each.name().equals("Booking"))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> guards(EntityModel entity, String action) {
    return entity.actions().stream()
        .filter(each -> each.name().equals(action))
        .flatMap(each -> each.guard().stream())
        .map(GuardModel::expression)
        .toList();
  }
}
