package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Carts and inventories are there for what is in them, and a status tells what it tells alone. */
final class ContentsTest {
  @Test
  void putsProductsIntoACart() {
    var entities = entities("- Product catalog\n- Shopping cart functionality");
    assertThat(named("ShoppingCart", entities).relations())
        .extracting(RelationModel::target)
        .containsExactly("Product");
  }

  @Test
  void showsACartToNobodyElse() {
    var entities =
        entities("- User registration\n- Product catalog\n- Shopping cart functionality");
    assertThat(named("ShoppingCart", entities).access().get("read"))
        .containsExactly(new AccessModel.Owner());
  }

  @Test
  void keepsTheHistoryOfWhatAnInventoryHolds() {
    var entities =
        entities(
            """
            Each seed has a name and a price. Users can add new seeds to the inventory.

            Audit trails track all inventory changes.""");
    assertThat(named("Seed", entities).has(Trait.HISTORY)).isTrue();
  }

  @Test
  void tellsAvailabilityByTheStatusAlone() {
    var entities =
        entities(
            """
            The system should handle kayak availability.

            Each kayak has a name and a status (available, rented).""");
    assertThat(named("Kayak", entities).findField("availability")).isEmpty();
  }

  @Test
  void cancelsTheAppointmentThatWasBooked() {
    var entities =
        entities(
            """
            Each appointment has a start time. Patients can create appointments.

            Patients can cancel a booking.""");
    assertThat(entities).extracting(EntityModel::name).doesNotContain("Booking");
    assertThat(named("Appointment", entities).actions()).hasSize(1);
  }

  private static List<EntityModel> entities(String text) {
    return new Interpreter().interpret(text).blueprint().entities();
  }

  private static EntityModel named(String name, List<EntityModel> entities) {
    return entities.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
