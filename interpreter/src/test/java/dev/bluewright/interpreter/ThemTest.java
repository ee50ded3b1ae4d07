package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement;
import org.junit.jupiter.api.Test;

/** What "them" stands for. */
final class ThemTest {
  private final Interpreter interpreter = new Interpreter();

  @Test
  void takesAllThingsForThem() {
    var read = interpreter.interpret("Members can add boats and crews. Anybody can see them.");

    assertThat(read.requirements())
        .last()
        .extracting(Requirement::met)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .contains("Boat.list", "Crew.list");
  }

  @Test
  void takesTheOneThingForThem() {
    var read = interpreter.interpret("Members can add boats. Members can delete them.");

    assertThat(read.requirements().getLast().met()).contains("Boat.delete");
  }

  @Test
  void asksForThemByWhatStandsBefore() {
    var read =
        interpreter.interpret(
            "Customers browse boats, filter them by length, and book a trip. A trip has a date.");

    assertThat(read.requirements().getFirst().met()).contains("Boat.length");
    assertThat(read.blueprint().findEntity("Trip").orElseThrow().findField("length")).isEmpty();
  }

  @Test
  void readsOnBehalfAsForSomebody() {
    var read = interpreter.interpret("Agents can place orders on behalf of customers.");

    assertThat(read.blueprint().entities())
        .flatExtracting(each -> each.relations())
        .noneMatch(relation -> relation.name().equals("behalf"));
  }
}
