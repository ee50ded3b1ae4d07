package dev.bluewright.generator.openapi;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** The routes below a record: what it is related to. */
final class RelationPaths {
  private final SystemPlan system;
  private final EntityPlan entity;

  RelationPaths(SystemPlan system, EntityPlan entity) {
    this.system = system;
    this.entity = entity;
  }

  List<String> of(CollectionPlan collection) {
    return switch (collection.way()) {
      case Way.Many(_, _) -> List.of(list(collection, post(collection)));
      case Way.One(_) -> List.of(only(collection));
      case Way.Tied(_, _, _, _, _) -> List.of(tied(collection), parting(collection));
      case Way.Pairs(_, _), Way.PairedBy(_) -> List.of(list(collection, ""), pair(collection));
    };
  }

  private String tied(CollectionPlan collection) {
    return list(collection, "", entity, collection.name());
  }

  private String parting(CollectionPlan collection) {
    var outline = named("part.yaml", collection);
    return AccessParts.guarded(outline, "remove", system, entity, collection.name())
        .with("other", PathParts.id("other", collection.target()))
        .with("operation", "FromThe" + pascal(collection) + "Of" + entity.name())
        .with("removes", Yaml.text("Removes one from the " + spaced(collection) + of()))
        .text();
  }

  private String list(CollectionPlan collection, String post) {
    return list(collection, post, target(collection), "read");
  }

  private String list(
      CollectionPlan collection, String post, EntityPlan guarded, String operation) {
    var target = target(collection);
    return AccessParts.guarded(
            named("related.yaml", collection), "list", system, guarded, operation)
        .with("operation", pascal(collection) + "Of" + entity.name())
        .with("summary", Yaml.text("Lists the " + spaced(collection) + of()))
        .with("lists", PathParts.lists(system, target))
        .with("target", target.name())
        .with("post", post)
        .text();
  }

  private String post(CollectionPlan collection) {
    return AccessParts.guarded(
            Template.of(PathParts.outline("related-post.yaml")),
            "create",
            system,
            target(collection),
            "create")
        .with("class", entity.name())
        .with("id", PathParts.id("id", entity.names()))
        .with("limited", PathParts.limited(system))
        .with("operation", pascal(collection) + "Of" + entity.name())
        .with("summary", Yaml.text("Creates " + target(collection).words().withArticle() + of()))
        .with("given", RelationSchemas.givenName(entity, collection))
        .with("target", target(collection).name())
        .text();
  }

  private String only(CollectionPlan collection) {
    var target = target(collection);
    return AccessParts.guarded(named("only.yaml", collection), "read", system, target, "read")
        .with("operation", pascal(collection) + "Of" + entity.name())
        .with("summary", Yaml.text("Reads the " + spaced(collection) + of()))
        .with("expand", ExpandParameter.of(system, target))
        .with("target", target.name())
        .text();
  }

  private String pair(CollectionPlan collection) {
    var other = target(collection).words().withArticle();
    var among = " the " + spaced(collection) + of();
    var outline = named("pair.yaml", collection);
    AccessParts.guarded(outline, "add", system, entity, "update");
    return AccessParts.guarded(outline, "remove", system, entity, "update")
        .with("other", PathParts.id("other", collection.target()))
        .with("operation", "To" + pascal(collection) + "Of" + entity.name())
        .with("adds", Yaml.text("Adds " + other + " to" + among))
        .with("removes", Yaml.text("Removes " + other + " from" + among))
        .text();
  }

  private Template named(String outline, CollectionPlan collection) {
    return Template.of(PathParts.outline(outline))
        .with("path", entity.names().path())
        .with("relation", collection.path())
        .with("class", entity.name())
        .with("limited", PathParts.limited(system))
        .with("id", PathParts.id("id", entity.names()));
  }

  private EntityPlan target(CollectionPlan collection) {
    return system.entity(collection.target().name());
  }

  private String of() {
    return " of " + entity.words().withArticle();
  }

  private static String pascal(CollectionPlan collection) {
    return Words.of(collection.name()).pascal();
  }

  private static String spaced(CollectionPlan collection) {
    return Words.of(collection.name()).spaced();
  }
}
