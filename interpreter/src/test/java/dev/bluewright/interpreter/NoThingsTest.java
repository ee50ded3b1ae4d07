package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that look like things or values, and are none. */
final class NoThingsTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void keepsNoDatabaseAndNoMethod() {
    var text =
        """
        - Kayak management (create, edit, delete)
        - PostgreSQL database with proper relationships
        - MongoDB storage
        - Add a POST route that adds a kayak
        """;

    assertThat(entities(text)).extracting(EntityModel::name).containsExactly("Kayak");
    assertThat(entities(text).getFirst().fields())
        .extracting(FieldModel::name)
        .doesNotContain("management");
  }

  @Test
  void keepsNoneOfTheStepsOfTheWork() {
    var text =
        """
        - Add kayaks with a title

        ## Submission Steps

        * Fork the repository
        * Code. Commit as often as you want.
        """;

    assertThat(entities(text)).extracting(EntityModel::name).containsExactly("Kayak");
  }

  @Test
  void keepsNobodyWhoChecksOut() {
    var text =
        """
        Guests have a name. A stay belongs to a guest and has a room number.

        - **Porter:** Mainly responsible for adding stays, check-in, and check-out guests.
        """;

    assertThat(entities(text)).extracting(EntityModel::name).containsExactly("Guest", "Stay");
  }

  @Test
  void givesTheStatusOfOneThingToNoOther() {
    var text =
        """
        A kayak has a name and a status. A rope has a length and belongs to a kayak.

        Wardens can add ropes and update kayak status.
        """;

    assertThat(entity(text, "Kayak").fields()).extracting(FieldModel::name).contains("status");
    assertThat(entity(text, "Rope").fields()).extracting(FieldModel::name).containsOnly("length");
  }

  @Test
  void assignsToWhatHasOne() {
    var text =
        """
        A trip has a title and an assigned pilot. A pilot has a name.

        It provides methods to assign a pilot. A clerk can assign a pilot to a trip.
        """;

    assertThat(entity(text, "Trip").relations()).extracting(RelationModel::name).contains("pilot");
    assertThat(entity(text, "Trip").fields()).extracting(FieldModel::name).containsOnly("title");
    assertThat(entity(text, "Pilot").fields()).extracting(FieldModel::name).containsOnly("name");
    assertThat(entity(text, "Pilot").relations()).isEmpty();
  }

  private static List<EntityModel> entities(String text) {
    return INTERPRETER.interpret(text).blueprint().entities();
  }

  private static EntityModel entity(String text, String name) {
    return entities(text).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
