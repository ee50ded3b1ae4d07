package dev.bluewright.generator.openapi;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.ReportPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The route at which it is told what records come to. */
final class ReportPath {
  private static final String OPERATION = "report";

  private ReportPath() {}

  /** Whether a path of the document is one. */
  static boolean isOf(Map<String, Object> item) {
    return item.get("get") instanceof Map<?, ?> read
        && String.valueOf(read.get("operationId")).startsWith(OPERATION + "Of");
  }

  static String of(SystemPlan system, EntityPlan entity, ReportPlan report) {
    var outline = Template.of(PathParts.outline("report.yaml"));
    var many = entity.words().plural();
    return AccessParts.guarded(outline, "list", system, entity, "read")
        .with("path", report.model().path())
        .with("class", entity.name())
        .with("operation", OPERATION + "Of" + Words.of(report.model().name()).pascal())
        .with("summary", Yaml.text(summary(entity, report)))
        .with("many", many.spaced())
        .with("limit", limit(report))
        .with("sort", sort(report))
        .with("filters", filters(system, entity))
        .with("members", members(report))
        .with("required", String.join(", ", report.model().columns()))
        .with("limited", PathParts.limited(system))
        .text();
  }

  private static List<String> filters(SystemPlan system, EntityPlan entity) {
    var lines = new ArrayList<>(FilterParameters.of(entity));
    lines.addAll(VacancyParameters.of(system, entity));
    return lines;
  }

  private static String summary(EntityPlan entity, ReportPlan report) {
    var start = "Tells what " + entity.words().plural().spaced() + " come to";
    return report.groups().isEmpty()
        ? start
        : start
            + " by "
            + report.groups().stream()
                .map(group -> Words.of(group.column().name()).spaced())
                .collect(Collectors.joining(" and "));
  }

  private static String limit(ReportPlan report) {
    return "- {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 1000, default: %d}}"
        .formatted(report.model().limit().orElse(1000));
  }

  private static String sort(ReportPlan report) {
    var names = String.join(", ", report.model().columns());
    return "- {name: sort, in: query, schema: {type: string}, description: "
        + Yaml.text("Columns joined by commas, - before one for downwards: " + names)
        + "}";
  }

  private static List<String> members(ReportPlan report) {
    return report.columns().stream()
        .map(column -> column.name() + ": " + FieldSchema.full(column))
        .toList();
  }
}
