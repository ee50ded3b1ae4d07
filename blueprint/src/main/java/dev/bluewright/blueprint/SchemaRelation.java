package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.choice;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.states;
import static dev.bluewright.blueprint.SchemaParts.text;
import static dev.bluewright.blueprint.SchemaParts.truth;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schema of relations. */
final class SchemaRelation {
  private SchemaRelation() {}

  static Map<String, Object> definition() {
    return map(
        "description",
        "A relation.",
        "anyOf",
        List.of(shortForm(), one(), many(), only(), pairs(), tied()));
  }

  private static Map<String, Object> shortForm() {
    return pattern(
        "belongsTo Author, belongsTo Author?, hasMany Book, hasOne Cover or manyToMany Tag.",
        "\\s*(belongsTo\\s+[A-Z][A-Za-z0-9]*\\??|(hasMany|hasOne|manyToMany)\\s+[A-Z][A-Za-z0-9]*)\\s*");
  }

  private static Map<String, Object> one() {
    var deletions =
        Stream.of(RelationModel.OnDelete.values()).map(RelationModel.OnDelete::label).toList();
    return object(
        "It belongs to one.",
        map(
            "belongsTo", text("The other entity."),
            "optional", truth("Whether a record may be without it."),
            "onDelete", choice("When the other is deleted; refuse unless said.", deletions),
            "unique", truth("Whether at most one record belongs to each.")),
        "belongsTo");
  }

  private static Map<String, Object> many() {
    return object(
        "It has many.",
        map(
            "hasMany", text("The other entity."),
            "via", text("The other's relation that leads back."),
            "nested", truth("Whether they are given and shown within the record.")),
        "hasMany");
  }

  private static Map<String, Object> only() {
    return object(
        "It has one at most.",
        map(
            "hasOne", text("The other entity."),
            "via", text("The other's relation that leads back.")),
        "hasOne");
  }

  private static Map<String, Object> pairs() {
    return object(
        "It has many, each of which has many of it.",
        map(
            "manyToMany",
            text("The other entity."),
            "inverse",
            pattern("What the other calls the way back.", "[a-z][A-Za-z0-9]*")),
        "manyToMany");
  }

  private static Map<String, Object> tied() {
    return object(
        "It has many of its own kind, as another entity's records say.",
        map(
            "manyToMany",
            text("The entity itself."),
            "through",
            text("The entity whose records each belong to the two of a pair."),
            "when",
            states("The values that its fields must have.")),
        "manyToMany",
        "through");
  }
}
