package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The route at which the history of a record is read. */
final class HistoryPath {
  private static final String OPERATION = "listHistoryOf";
  private static final String VERSION = "readVersionOf";

  private HistoryPath() {}

  /** Whether a path of the document is one. */
  static boolean isOf(Map<String, Object> item) {
    return item.get("get") instanceof Map<?, ?> read
        && (isOf(read, OPERATION) || isOf(read, VERSION));
  }

  private static boolean isOf(Map<?, ?> read, String operation) {
    return String.valueOf(read.get("operationId")).startsWith(operation);
  }

  static String of(SystemPlan system, HistoryPlan history) {
    var entity = history.entity();
    var outline = Template.of(PathParts.outline("history.yaml"));
    return AccessParts.guarded(outline, "list", system, entity, "read")
        .with("path", entity.names().path() + "/{id}/" + HistoryPlan.NAME)
        .with("class", entity.name())
        .with("operation", OPERATION + entity.name())
        .with("summary", Yaml.text("Tells what was done to " + entity.words().withArticle()))
        .with("id", PathParts.id("id", entity.names()))
        .with("filters", filters(history))
        .with("members", members(history))
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** The route at which one version is read. */
  static String version(SystemPlan system, HistoryPlan history) {
    var entity = history.entity();
    var outline = Template.of(PathParts.outline("version.yaml"));
    return AccessParts.guarded(outline, "read", system, entity, "read")
        .with("path", entity.names().path() + "/{id}/" + HistoryPlan.NAME + "/{number}")
        .with("class", entity.name())
        .with("operation", VERSION + entity.name())
        .with(
            "summary",
            Yaml.text("Shows " + entity.words().withArticle() + " as it was after a change"))
        .with("id", PathParts.id("id", entity.names()))
        .with("limited", PathParts.limited(system))
        .text();
  }

  private static List<String> filters(HistoryPlan history) {
    var lines = new ArrayList<String>();
    for (var column : history.columns()) {
      switch (column.name()) {
        case "number", "operation", "at" -> lines.addAll(FilterParameters.of(List.of(column)));
        case "by" -> lines.add(FilterParameters.line("by", FieldSchema.compared(column)));
        default -> {
          // Every entry is about the record of the path; what changed is not looked into.
        }
      }
    }
    return lines;
  }

  private static List<String> members(HistoryPlan history) {
    return history.columns().stream()
        .map(
            column ->
                switch (column.name()) {
                  case "before", "after" -> column.name() + ": {type: [object, 'null']}";
                  default -> column.name() + ": " + FieldSchema.full(column);
                })
        .toList();
  }
}
