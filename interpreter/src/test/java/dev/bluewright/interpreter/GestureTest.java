package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import org.junit.jupiter.api.Test;

/** Sentences in which people do something with their hands. */
final class GestureTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void setsNothingAsideThatIsToBeStored() {
    assertThat(status("Enter a label and a size for a crate and press 'Save' to store it."))
        .isEqualTo(Status.UNCLEAR);
    assertThat(status("Press 'Save' to store the crate.")).isEqualTo(Status.MET);
  }

  @Test
  void setsAsideWhatIsOnlyShown() {
    assertThat(status("Click the bell icon to see messages.")).isEqualTo(Status.SET_ASIDE);
  }

  private static Status status(String sentence) {
    return INTERPRETER
        .interpret("- Each crate has a label and a size.\n- " + sentence)
        .requirements()
        .stream()
        .map(Requirement::status)
        .toList()
        .getLast();
  }
}
