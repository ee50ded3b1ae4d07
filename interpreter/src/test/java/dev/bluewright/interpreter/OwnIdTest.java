package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import org.junit.jupiter.api.Test;

/** Ids that a text gives to things, beside the id that every record has. */
final class OwnIdTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void keepsAnIdOfItsOwnBesideTheRecordsId() {
    var read =
        INTERPRETER.interpret("Crates have a weight and are uniquely identified by a crate ID.");

    assertThat(read.blueprint().entities().getFirst().fields())
        .extracting(FieldModel::name)
        .doesNotContain("id");
  }

  @Test
  void claimsNoIdOfAThingThatIsNotKept() {
    var text = "# Crate\n\n- ID (integer)\n- Weight (number)\n\n# Colour\n\n- ID (integer)\n";
    var requirements = INTERPRETER.interpret(text).requirements();

    assertThat(requirements).extracting(Requirement::status).contains(Status.MET);
    assertThat(requirements.getLast().status()).isNotEqualTo(Status.MET);
  }
}
