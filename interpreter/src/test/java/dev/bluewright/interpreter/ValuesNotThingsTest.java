package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that a text calls a string is no record that it tells nothing of. */
final class ValuesNotThingsTest {
  private static final String BODY =
      "The request body must be a JSON object with a \"meadow\" field of type string.";

  @Test
  void makesNoRecordsOfWhatIsAString() {
    var entities = entities("POST /sightings records a sighting of a meadow. " + BODY);
    assertThat(entities).extracting(EntityModel::name).containsExactly("Sighting");
    assertThat(entities.getFirst().fields()).extracting(FieldModel::name).contains("meadow");
  }

  @Test
  void keepsRecordsOfWhichMoreIsTold() {
    var entities =
        entities("POST /sightings records a sighting of a meadow. " + BODY + "\n\nAdd meadows.");
    assertThat(entities).extracting(EntityModel::name).contains("Sighting", "Meadow");
  }

  private static List<EntityModel> entities(String text) {
    return new Interpreter().interpret(text).blueprint().entities();
  }
}
