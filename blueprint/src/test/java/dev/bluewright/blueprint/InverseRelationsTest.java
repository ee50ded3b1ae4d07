package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InverseRelationsTest {
  private static final String START =
      """
      schemaVersion: 5.2.0
      system: {name: choir, database: sqlite}
      entities:
      """;

  @Test
  void derivesManyInThePluralOfTheEntity() {
    var choir = completed(entity("Voice"), entity("Singer", "voice: belongsTo Voice"));

    assertThat(relations(choir, "Voice"))
        .containsExactly(RelationModel.hasMany("singers", "Singer"));
  }

  @Test
  void derivesOneWhereTheRelationIsUnique() {
    var choir =
        completed(entity("Singer"), entity("Folder", "singer: {belongsTo: Singer, unique: true}"));

    assertThat(relations(choir, "Singer"))
        .containsExactly(RelationModel.hasOne("folder", "Folder"));
  }

  @Test
  void namesTheWayBackOfManyToMany() {
    var choir = completed(entity("Singer"), entity("Concert", "singers: manyToMany Singer"));

    assertThat(relations(choir, "Concert"))
        .extracting(each -> each.inverse().orElseThrow())
        .containsExactly("concerts");
  }

  @Test
  void derivesNothingWhereItIsWrittenAlready() {
    var choir =
        completed(
            entity("Voice", "members: hasMany Singer"), entity("Singer", "voice: belongsTo Voice"));

    assertThat(relations(choir, "Voice"))
        .extracting(RelationModel::name)
        .containsExactly("members");
  }

  @Test
  void derivesNothingWhereTwoRelationsLeadBack() {
    var choir =
        completed(
            entity("Voice"), entity("Singer", "voice: belongsTo Voice", "second: belongsTo Voice"));

    assertThat(relations(choir, "Voice")).isEmpty();
  }

  @Test
  void derivesTheOneThatIsLeftWithTheRelationThatItLeadsBackBy() {
    var choir =
        completed(
            entity("Voice", "leads: {hasMany: Singer, via: lead}"),
            entity("Singer", "voice: belongsTo Voice", "lead: belongsTo Voice?"));

    assertThat(relations(choir, "Voice"))
        .extracting(each -> each.name() + " via " + each.via().orElse("itself"))
        .containsExactly("leads via lead", "singers via voice");
  }

  @Test
  void derivesNothingWhereTheNameIsTaken() {
    var choir =
        completed(
            entity("Singer", "songs: manyToMany Song"),
            entity("Song", "singers: hasMany Solo"),
            entity("Solo", "song: belongsTo Song"));

    assertThat(relations(choir, "Singer").getFirst().inverse()).isEmpty();
  }

  @Test
  void isLeftOutOfTheShortForm() {
    var shortForm = read(entity("Singer"), entity("Concert", "singers: manyToMany Singer"));

    assertThat(BlueprintExpander.compact(BlueprintExpander.expand(shortForm))).isEqualTo(shortForm);
  }

  private static List<RelationModel> relations(Blueprint blueprint, String entity) {
    return blueprint.findEntity(entity).orElseThrow().relations();
  }

  private static Blueprint completed(String... entities) {
    return InverseRelations.complete(read(entities));
  }

  private static Blueprint read(String... entities) {
    return BlueprintReader.read(START + String.join("", entities)).blueprint().orElseThrow();
  }

  private static String entity(String name, String... relations) {
    var text = "  " + name + ":\n    fields:\n      title: string\n";
    return relations.length == 0
        ? text
        : text + "    relations:\n      " + String.join("\n      ", relations) + "\n";
  }
}
