package dev.bluewright.generator.java;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import dev.bluewright.generator.text.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each service that is not ours has an interface, which a person implements. */
public final class PortRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.ports().stream()
        .map(port -> ProjectFile.generated(system.mainFile(port.className()), text(port)))
        .toList();
  }

  private static String text(PortPlan port) {
    var file =
        new JavaFile(port.system().packageName())
            .using("dev.bluewright.http.port.CallKey", "dev.bluewright.http.port.PortRefusal")
            .using("java.io.IOException");
    var literals = new Literals(file);
    var operations =
        port.operations().stream()
            .map(operation -> operation(file, literals, operation))
            .collect(Collectors.joining("\n"));
    var purpose = port.model().purpose().map(words -> ". " + Prose.javadoc(words)).orElse(".");
    var body =
        Template.of(Resources.text("port/Port.java.txt"))
            .with(
                "about",
                Layout.filled(
                    0,
                    "The port " + port.model().name() + purpose + Prose.provenance(port.origin())))
            .with("class", port.className())
            .with("full", port.fullName())
            .with("operations", operations.stripTrailing())
            .text();
    return file.text(body);
  }

  private static String operation(JavaFile file, Literals literals, PortPlan.Operation operation) {
    var within = TimeSpan.of(operation.model().within());
    return Template.of(Resources.text("port/Operation.java.txt"))
        .with("name", operation.model().name())
        .with("takes", values(operation.takes()))
        .with("request", record(file, literals, operation.request(), operation.takes()))
        .with("gives", values(operation.gives()))
        .with("result", record(file, literals, operation.result(), operation.gives()))
        .with("within", within.amount() + " " + unit(within))
        .with("requestName", operation.request())
        .with("resultName", operation.result())
        .text();
  }

  private static String unit(TimeSpan span) {
    return switch (span.unit()) {
      case MILLIS -> "ms";
      case SECONDS -> "s";
      default -> "min";
    };
  }

  private static List<String> values(List<ColumnPlan> columns) {
    var lines = new ArrayList<String>();
    if (!columns.isEmpty()) {
      lines.add("*");
    }
    for (var column : columns) {
      var about = column.description().map(Prose::javadoc).orElseGet(() -> unit(column.type()));
      lines.add(
          "* @param "
              + column.javaName()
              + " "
              + about
              + (column.optional() ? "; null where there is none" : ""));
    }
    return lines;
  }

  /** What a value is, where its type in Java does not say it. */
  private static String unit(FieldType type) {
    return switch (type) {
      case FieldType.Text(var length) -> "text of at most " + length + " characters";
      case FieldType.LongText() -> "text";
      case FieldType.Email() -> "an e-mail address";
      case FieldType.Url() -> "an absolute address, http or https";
      case FieldType.Json() -> "a JSON document";
      case FieldType.File(_, _) -> "what is told of a file";
      case FieldType.Whole() -> "a whole number";
      case FieldType.Decimal(_, var scale) ->
          "an exact number, " + scale + " digits after the point";
      case FieldType.Money() -> "an exact amount in whole units of the currency, such as 12.50";
      case FieldType.Truth() -> "true or false";
      case FieldType.Date() -> "a day";
      case FieldType.Time() -> "a time of day";
      case FieldType.DateTime() -> "a moment in UTC";
      case FieldType.Uuid() -> "an id";
      case FieldType.Enumeration(var values) -> "one of " + String.join(", ", values);
    };
  }

  private static String record(
      JavaFile file, Literals literals, String name, List<ColumnPlan> columns) {
    var components = new ArrayList<String>();
    for (var column : columns) {
      var type = column.type() instanceof FieldType.Enumeration ? "String" : literals.type(column);
      if (column.optional()) {
        file.using("org.jspecify.annotations.Nullable");
      }
      components.add((column.optional() ? "@Nullable " : "") + type + " " + column.javaName());
    }
    return Layout.call(2, "record " + name + "(", components, ") {}");
  }
}
