package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The routes at which a file of a record is sent, read and taken away. */
final class FilePath {
  private static final String ANY = "'*/*'";
  private static final String BINARY = "{schema: {type: string, format: binary}}";

  private FilePath() {}

  static String of(
      SystemPlan system, EntityPlan entity, ColumnPlan file, String match, String tag) {
    var outline = Template.of(PathParts.outline("file.yaml"));
    AccessParts.guarded(outline, "read", system, entity, "read");
    return AccessParts.guarded(outline, "write", system, entity, "update")
        .with("path", entity.names().path() + "/{id}/" + Words.of(file.name()).kebab())
        .with("class", entity.name())
        .with("operation", Words.of(file.name()).pascal() + "Of" + entity.name())
        .with(
            "what", "the " + Words.of(file.name()).spaced() + " of " + entity.words().withArticle())
        .with("id", PathParts.id("id", entity.names()))
        .with("match", match)
        .with("stale", match.isEmpty() ? "" : "'412': {$ref: '#/components/responses/Stale'}")
        .with("tag", tag)
        .with("contents", contents(file))
        .with("limit", limit(file))
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** The media types of a file, each with the binary body. */
  private static List<String> contents(ColumnPlan file) {
    return types(file).stream().map(type -> type + ": " + BINARY).toList();
  }

  private static List<String> types(ColumnPlan file) {
    var given = ((FieldType.File) file.type()).mediaTypes().stream().map(Yaml::text).toList();
    return given.isEmpty() ? List.of(ANY) : given;
  }

  private static String limit(ColumnPlan file) {
    return "A file of at most %,d bytes.".formatted(((FieldType.File) file.type()).maxBytes());
  }

  /** What a form may send that makes a record with its files; nothing where it has none. */
  static List<String> form(EntityPlan entity) {
    if (entity.files().isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add("multipart/form-data:");
    lines.add("  schema:");
    lines.add("    type: object");
    lines.add("    properties:");
    EntitySchemas.lines(entity.writable()).forEach(line -> lines.add("      " + line));
    entity
        .files()
        .forEach(
            file ->
                lines.add("      " + Yaml.key(file.name()) + ": {type: string, format: binary}"));
    var required = EntitySchemas.required(entity.writable());
    if (!required.isEmpty()) {
      lines.add("    " + required);
    }
    return lines;
  }
}
