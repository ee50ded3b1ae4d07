package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.PortModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The routes of an entity. The outlines are in this module's resources, {@code openapi/}. */
final class EntityPaths {
  private static final String UNREADABLE = "'400': {$ref: '#/components/responses/Unreadable'}";
  private static final List<String> REFUSALS =
      List.of(
          "'413': {$ref: '#/components/responses/TooLarge'}",
          "'415': {$ref: '#/components/responses/WrongType'}",
          "'422': {$ref: '#/components/responses/Invalid'}");

  private static final String DELETED =
      "- {name: deleted, in: query, schema: {type: boolean, default: false}, description: Deleted"
          + " records in place of those that are there; for who may restore them.}";

  private final SystemPlan system;
  private final EntityPlan entity;

  EntityPaths(SystemPlan system, EntityPlan entity) {
    this.system = system;
    this.entity = entity;
  }

  /** Every path of the entity, in the order of its collection, record, actions, relations. */
  List<String> all() {
    var paths = new ArrayList<String>();
    paths.add(listed(entity, collection()));
    paths.add(record());
    entity.files().forEach(file -> paths.add(FilePath.of(system, entity, file, match(), tag())));
    entity.actions().forEach(action -> paths.add(action(action)));
    if (entity.model().has(Trait.SOFT_DELETE)) {
      paths.add(restore());
    }
    system
        .findHistory(entity)
        .ifPresent(
            history -> {
              paths.add(HistoryPath.of(system, history));
              paths.add(HistoryPath.version(system, history));
            });
    entity.reports().forEach(report -> paths.add(ReportPath.of(system, entity, report)));
    var relations = new RelationPaths(system, entity);
    for (var collection : entity.collections()) {
      var target = system.entity(collection.target().name());
      relations.of(collection).forEach(path -> paths.add(listed(target, path)));
    }
    return paths;
  }

  private String collection() {
    var outline = named(PathParts.outline("collection.yaml"), entity);
    AccessParts.guarded(outline, "list", system, entity, "read");
    return AccessParts.guarded(outline, "create", system, entity, "create")
        .with("classes", entity.words().plural().pascal())
        .with("many", entity.words().plural().spaced())
        .with("lists", lists())
        .with("given", given())
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** What a client gives of a new record; with files, it may be a form. */
  private List<String> given() {
    var schema = "{schema: {$ref: '#/components/schemas/" + entity.name() + "Body'}}";
    if (entity.files().isEmpty()) {
      return List.of("content: {application/json: " + schema + "}");
    }
    var lines = new ArrayList<String>();
    lines.add("content:");
    lines.add("  application/json: " + schema);
    FilePath.form(entity).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private List<String> lists() {
    var lines = new ArrayList<>(PathParts.lists(system, entity));
    if (entity.model().has(Trait.SOFT_DELETE)) {
      lines.add(DELETED);
    }
    return lines;
  }

  /** Pages have the size that the entity says; a field named zone is a filter. */
  private static String listed(EntityPlan listed, String path) {
    var limit = ListParameters.findLimit(listed);
    var zoned =
        listed.findColumn("zone").isPresent()
            ? path.replaceFirst("(?m)^ *- .*parameters/Zone'}\\n", "")
            : path;
    return limit.map(own -> zoned.replace(ListParameters.USUAL_LIMIT, own)).orElse(zoned);
  }

  private String record() {
    var outline = named(PathParts.outline("record.yaml"), entity);
    AccessParts.guarded(outline, "read", system, entity, "read");
    AccessParts.guarded(outline, "replace", system, entity, "update");
    AccessParts.guarded(outline, "change", system, entity, "update");
    return AccessParts.guarded(outline, "delete", system, entity, "delete")
        .with("id", PathParts.id("id", entity.names()))
        .with("match", match().isEmpty() ? "" : "parameters: [" + match().substring(2) + "]")
        .with("stale", stale())
        .with("tag", tag())
        .with("expand", ExpandParameter.of(system, entity))
        .with("limited", PathParts.limited(system))
        .text();
  }

  private String action(ActionModel action) {
    var inputs = system.inputs(action);
    var words = Words.of(Words.of(action.name()).kebab()).sentence();
    return done(action.name(), words + " " + entity.words().withArticle())
        .with("match", match())
        .with("body", inputs.isEmpty() ? List.of() : ActionBody.of(inputs))
        .with("unreadable", inputs.isEmpty() ? "" : UNREADABLE)
        .with("refusals", inputs.isEmpty() ? List.of() : REFUSALS)
        .with("called", called(action))
        .with("stale", stale())
        .text();
  }

  /** What else an action answers that calls a service which is not ours. */
  private List<String> called(ActionModel action) {
    return system.findCall(entity, action).map(this::called).orElse(List.of());
  }

  private List<String> called(PortPlan.Call call) {
    var lines = new ArrayList<String>();
    lines.add("'202':");
    lines.add("  description: The record as it waits; the service has not answered yet.");
    lines.add(
        "  content: {application/json: {schema: {$ref: '#/components/schemas/"
            + entity.name()
            + "'}}}");
    if (call.refusal() != PortModel.Call.CONFLICT) {
      lines.add("'" + call.refusal() + "':");
      lines.add("  description: The service refuses.");
      lines.add(
          "  content: {application/problem+json: {schema: {$ref:"
              + " '#/components/schemas/Problem'}}}");
    }
    return lines;
  }

  private String restore() {
    var summary = "Brings back " + entity.words().withArticle() + " that was deleted";
    return done(AccessModel.RESTORE, summary)
        .with("match", "")
        .with("body", List.of())
        .with("unreadable", "")
        .with("refusals", List.of())
        .with("called", List.of())
        .with("stale", "")
        .text();
  }

  /** What is done with one record by a request of its own. */
  private Template done(String operation, String summary) {
    var outline = Template.of(PathParts.outline("action.yaml"));
    return AccessParts.guarded(outline, "act", system, entity, operation)
        .with("path", entity.names().path())
        .with("action", Words.of(operation).kebab())
        .with("class", entity.name())
        .with("operation", operation + Words.of(entity.name()).pascal())
        .with("summary", Yaml.text(summary))
        .with("id", PathParts.id("id", entity.names()))
        .with("tag", tag())
        .with("limited", PathParts.limited(system));
  }

  private static Template named(String outline, EntityPlan entity) {
    return Template.of(outline)
        .with("path", entity.names().path())
        .with("class", entity.name())
        .with("one", entity.words().withArticle());
  }

  private String match() {
    return entity.versioned() ? "- {$ref: '#/components/parameters/IfMatch'}" : "";
  }

  private String stale() {
    return entity.versioned() ? "'412': {$ref: '#/components/responses/Stale'}" : "";
  }

  private String tag() {
    return entity.versioned() ? "headers: {ETag: {$ref: '#/components/headers/ETag'}}" : "";
  }
}
