package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueprintEditorTest {
  private static final String SHOP =
      """
      # The shop's own blueprint.
      schemaVersion: 5.2.0
      system: {database: sqlite, name: shop}   # small enough

      # What we sell.
      entities:
        Book:
          # The order of the fields is that of the cover.
          fields:
            title: "string(200)"   # as printed
            pages: {type: integer, min: 1}
            state: enum(in, out) = in

          traits: [ timestamps ]
        Author: {fields: {name: string}}

      # What we were asked for.
      requirements:
        R1: {text: Keep books, met: [Book.create]}
      """;

  @Test
  void leavesATextAloneThatMeansWhatIsWanted() {
    assertThat(BlueprintEditor.edit(SHOP, shop())).isEqualTo(SHOP);
  }

  @Test
  void changesTheLineOfAField() {
    var edited = BlueprintEditor.edit(SHOP, withTitle(shop(), new FieldType.Text(300)));

    assertThat(edited)
        .isEqualTo(SHOP.replace("\"string(200)\"   # as printed", "string(300)   # as printed"));
  }

  @Test
  void addsAnEntityAfterTheLast() {
    var entities = new ArrayList<>(shop().entities());
    entities.add(
        new EntityModel(
            "Shelf",
            List.of(FieldModel.required("room", new FieldType.Text(20))),
            List.of(),
            List.of(),
            java.util.Set.of()));

    assertThat(BlueprintEditor.edit(SHOP, shop().withEntities(entities)))
        .isEqualTo(
            SHOP.replace(
                "  Author: {fields: {name: string}}\n",
                """
                  Author: {fields: {name: string}}
                  Shelf:
                    fields:
                      room: string(20)
                """));
  }

  @Test
  void removesAnEntityAndKeepsTheComments() {
    var edited = BlueprintEditor.edit(SHOP, shop().withEntities(shop().entities().subList(0, 1)));

    assertThat(edited).isEqualTo(SHOP.replace("  Author: {fields: {name: string}}\n", ""));
  }

  @Test
  void changesAValueBetweenBraces() {
    var author = shop().entities().get(1);
    var longer =
        new EntityModel(
            "Author",
            List.of(
                FieldModel.required("name", new FieldType.Text(80)),
                FieldModel.optional("born", new FieldType.Date())),
            List.of(),
            List.of(),
            author.traits());
    var wanted = shop().withEntities(List.of(shop().entities().get(0), longer));

    assertThat(BlueprintEditor.edit(SHOP, wanted))
        .isEqualTo(SHOP.replace("{name: string}", "{name: string(80), born: date?}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void meansWhatIsWantedAfterEveryEdit(long seed) {
    var blueprints = new Blueprints(seed);
    var random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      var from = blueprints.next();
      var other = blueprints.next();
      var wanted = random.nextBoolean() ? other : from.withEntities(other.entities());

      var edited = BlueprintEditor.edit(BlueprintWriter.write(from), wanted);

      assertThat(BlueprintReader.read(edited).blueprint()).contains(wanted);
    }
  }

  private static Blueprint shop() {
    return BlueprintReader.read(SHOP).blueprint().orElseThrow();
  }

  private static Blueprint withTitle(Blueprint blueprint, FieldType type) {
    var book = blueprint.entities().getFirst();
    var fields = new ArrayList<>(book.fields());
    fields.set(0, new FieldModel("title", type, false, Optional.empty(), FieldRules.NONE));
    var entities = new ArrayList<>(blueprint.entities());
    entities.set(
        0, new EntityModel("Book", fields, book.actions(), book.relations(), book.traits()));
    return blueprint.withEntities(entities);
  }
}
