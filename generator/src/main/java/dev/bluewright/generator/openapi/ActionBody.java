package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.ColumnPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a client gives to an action. */
final class ActionBody {
  private ActionBody() {}

  static List<String> of(List<ColumnPlan> inputs) {
    var needed = inputs.stream().filter(ColumnPlan::mustBeGiven).toList();
    var lines = new ArrayList<String>();
    lines.add("requestBody:");
    lines.add("  required: " + !needed.isEmpty());
    lines.add("  content:");
    lines.add("    application/json:");
    lines.add("      schema:");
    lines.add("        type: object");
    lines.add("        properties:");
    inputs.forEach(
        input -> lines.add("          " + Yaml.key(input.name()) + ": " + FieldSchema.full(input)));
    if (!needed.isEmpty()) {
      lines.add("        required: [" + names(needed) + "]");
    }
    lines.add("        additionalProperties: false");
    return lines;
  }

  private static String names(List<ColumnPlan> columns) {
    return columns.stream().map(ColumnPlan::name).map(Yaml::key).collect(Collectors.joining(", "));
  }
}
