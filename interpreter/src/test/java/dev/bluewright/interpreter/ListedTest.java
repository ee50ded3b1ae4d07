package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import org.junit.jupiter.api.Test;

/** What belongs to what lists it, and what is there without it. */
final class ListedTest {
  private final Interpreter interpreter = new Interpreter();

  @Test
  void putsOneDishIntoManyOrders() {
    var text = "Guests order dishes. An order has many dishes and a date. Dishes have a name.";

    assertThat(relation("Order", "dishes", text).kind()).isEqualTo(Kind.MANY_TO_MANY);
  }

  @Test
  void keepsALineWithItsOrder() {
    var text = "Guests can place orders. An order has many order lines. A line has a quantity.";

    assertThat(relation("OrderLine", "order", text).optional()).isFalse();
  }

  @Test
  void makesRecordsBeforeSomebodyIsAssigned() {
    var text =
        """
        The **Order** class represents an order. It contains a date and an assigned courier.
        The **Courier** class represents a courier. It contains a name.
        """;

    assertThat(relation("Order", "courier", text).optional()).isTrue();
  }

  @Test
  void asksForADateByTheMomentThatIsKept() {
    var text =
        "Each tour has a start time and an end time. Guests can list tours, filtered by date.";

    assertThat(interpreter.interpret(text).requirements().getLast().met())
        .contains("Tour.startTime");
  }

  private RelationModel relation(String entity, String name, String text) {
    return interpreter.interpret(text).blueprint().entities().stream()
        .filter(each -> each.name().equals(entity))
        .flatMap(each -> each.relations().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
