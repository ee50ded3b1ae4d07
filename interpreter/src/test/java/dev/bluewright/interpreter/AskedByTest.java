package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import org.junit.jupiter.api.Test;

/** By what records are asked for tells little of what they are. */
final class AskedByTest {
  @Test
  void putsRecordsIntoTheThingsThatTheyAreAskedForBy() {
    var lantern = lantern("List lanterns by category.\n\nWe add, edit and list categories.");
    assertThat(lantern.relations())
        .extracting(RelationModel::target, RelationModel::optional)
        .containsExactly(tuple("Category", true));
    assertThat(lantern.fields()).extracting(FieldModel::name).doesNotContain("category");
  }

  @Test
  void keepsAValueWhereNoSuchThingsAreKept() {
    var lantern = lantern("List lanterns by category.");
    assertThat(lantern.relations()).isEmpty();
    assertThat(lantern.fields()).extracting(FieldModel::name).contains("category");
  }

  @Test
  void addsWhatRecordsUsuallyHold() {
    var lantern = lantern("We can sort lanterns by price.");
    assertThat(lantern.fields()).extracting(FieldModel::name).containsExactly("name", "price");
  }

  @Test
  void namesRecordsAsTheyAreAskedFor() {
    var lantern = lantern("We can search lanterns by title.");
    assertThat(lantern.fields()).extracting(FieldModel::name).containsExactly("title");
  }

  private static EntityModel lantern(String more) {
    var text = "We create lanterns and delete lanterns.\n\n" + more;
    return new Interpreter()
        .interpret(text).blueprint().entities().stream()
            .filter(each -> each.name().equals("Lantern"))
            .findFirst()
            .orElseThrow();
  }
}
