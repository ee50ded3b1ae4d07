package dev.bluewright.generator.openapi;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the schemas of an entity say of its relations. */
final class RelationSchemas {
  private static final String CHILD =
      """
      «name»:
        type: object
        description: «description»
        properties:
          «given»
        «required»
        additionalProperties: false\
      """;

  private RelationSchemas() {}

  /** Name of the schema of what a client gives of one that belongs to a record. */
  static String givenName(EntityPlan entity, CollectionPlan collection) {
    return entity.name() + Words.of(collection.name()).pascal() + "Body";
  }

  /** Members of a record as it is shown. */
  static List<String> shown(EntityPlan entity) {
    return members(entity, collection -> collection.target().name());
  }

  /** Members of a record as it is given. */
  static List<String> given(EntityPlan entity) {
    return members(entity, collection -> givenName(entity, collection));
  }

  private static List<String> members(
      EntityPlan entity, Function<CollectionPlan, String> childSchema) {
    var lines = new ArrayList<String>();
    for (var collection : entity.collections()) {
      if (collection.way() instanceof Way.Pairs(var one, _)) {
        lines.add(
            "%s: {type: array, items: %s, uniqueItems: true, maxItems: 1000}"
                .formatted(Yaml.key(one + "Ids"), PathParts.idSchema(collection.target())));
      } else if (collection.nested()) {
        lines.add(
            "%s: {type: array, items: {$ref: '#/components/schemas/%s'}, maxItems: 100}"
                .formatted(Yaml.key(collection.name()), childSchema.apply(collection)));
      }
    }
    return lines;
  }

  /** Schemas of records that are given within one of the entity, or at an address below it. */
  static List<String> children(SystemPlan system, EntityPlan entity) {
    var schemas = new ArrayList<String>();
    for (var collection : entity.collections()) {
      if (collection.way() instanceof Way.Many(var inverse, _)) {
        schemas.add(child(system, entity, collection, inverse));
      }
    }
    return schemas;
  }

  private static String child(
      SystemPlan system, EntityPlan entity, CollectionPlan collection, String inverse) {
    var target = system.entity(collection.target().name());
    var columns =
        target.writable().stream().filter(each -> !each.name().equals(inverse + "Id")).toList();
    var what =
        "What a client gives of %s that belongs to %s."
            .formatted(target.words().withArticle(), entity.words().withArticle());
    return Template.of(CHILD)
        .with("name", givenName(entity, collection))
        .with("description", Yaml.text(what))
        .with("given", given(columns, collection.nested() ? List.of() : given(target)))
        .with("required", EntitySchemas.required(columns))
        .text();
  }

  private static List<String> given(List<ColumnPlan> columns, List<String> more) {
    var lines = new ArrayList<>(EntitySchemas.lines(columns));
    lines.addAll(more);
    return lines.isEmpty() ? List.of("{}") : lines;
  }
}
