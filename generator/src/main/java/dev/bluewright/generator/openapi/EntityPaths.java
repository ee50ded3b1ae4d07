package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The routes of an entity. The outlines are in this module's resources, {@code openapi/}. */
final class EntityPaths {
  private final SystemPlan system;
  private final EntityPlan entity;

  EntityPaths(SystemPlan system, EntityPlan entity) {
    this.system = system;
    this.entity = entity;
  }

  /** Every path of the entity, in the order of its collection, record, actions, relations. */
  List<String> all() {
    var paths = new ArrayList<String>();
    paths.add(collection());
    paths.add(record());
    entity.actions().forEach(action -> paths.add(action(action)));
    entity.collections().forEach(collection -> paths.add(related(collection)));
    return paths;
  }

  private String collection() {
    return named(outline("collection.yaml"), entity)
        .with("classes", entity.words().plural().pascal())
        .with("many", entity.words().plural().spaced())
        .with("lists", lists(entity))
        .with("limited", limited())
        .text();
  }

  private String record() {
    return named(outline("record.yaml"), entity)
        .with("id", id())
        .with("match", match().isEmpty() ? "" : "parameters: [" + match().substring(2) + "]")
        .with("stale", stale())
        .with("tag", tag())
        .with("expand", expand(entity))
        .with("limited", limited())
        .text();
  }

  private String action(ActionModel action) {
    var words = Words.of(action.name());
    return Template.of(outline("action.yaml"))
        .with("path", entity.names().path())
        .with("action", words.kebab())
        .with("class", entity.name())
        .with("operation", action.name() + Words.of(entity.name()).pascal())
        .with(
            "summary",
            Yaml.text(Words.of(words.kebab()).sentence() + " " + entity.words().withArticle()))
        .with("id", id())
        .with("match", match())
        .with("stale", stale())
        .with("tag", tag())
        .with("limited", limited())
        .text();
  }

  private String related(CollectionPlan collection) {
    var target = system.entity(collection.target().name());
    return Template.of(outline("related.yaml"))
        .with("path", entity.names().path())
        .with("relation", collection.path())
        .with("class", entity.name())
        .with("operation", Words.of(collection.name()).pascal() + "Of" + entity.name())
        .with(
            "summary",
            Yaml.text(
                "Lists the "
                    + target.words().plural().spaced()
                    + " of "
                    + entity.words().withArticle()))
        .with("id", id())
        .with("lists", lists(target))
        .with("target", target.name())
        .with("limited", limited())
        .text();
  }

  private static Template named(String outline, EntityPlan entity) {
    return Template.of(outline)
        .with("path", entity.names().path())
        .with("class", entity.name())
        .with("one", entity.words().withArticle());
  }

  /** Filters and what is expanded, for a list of an entity. */
  private static List<String> lists(EntityPlan listed) {
    var lines = new ArrayList<String>();
    if (!expand(listed).isEmpty()) {
      lines.add(expand(listed));
    }
    lines.addAll(FilterParameters.of(listed));
    return lines;
  }

  private static String expand(EntityPlan entity) {
    return entity.references().isEmpty() ? "" : "- {$ref: '#/components/parameters/Expand'}";
  }

  private String id() {
    var schema =
        switch (entity.names().identity()) {
          case UUID -> "{type: string, format: uuid}";
          case SEQUENCE -> "{type: integer, format: int64}";
        };
    return "- {name: id, in: path, required: true, schema: " + schema + "}";
  }

  private String match() {
    return entity.versioned() ? "- {$ref: '#/components/parameters/IfMatch'}" : "";
  }

  private String stale() {
    return entity.versioned() ? "'412': {$ref: '#/components/responses/Stale'}" : "";
  }

  private String limited() {
    return system.blueprint().policy().rateLimit().isPresent()
        ? "'429': {$ref: '#/components/responses/Limited'}"
        : "";
  }

  private String tag() {
    return entity.versioned() ? "headers: {ETag: {$ref: '#/components/headers/ETag'}}" : "";
  }

  private static String outline(String name) {
    return Resources.text("openapi/" + name).stripTrailing();
  }
}
