package dev.bluewright.generator.docs;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.stream.Collectors;

/** What the README says of services that are not ours; nothing where none is called. */
final class PortSection {
  private PortSection() {}

  static String of(SystemPlan system) {
    if (system.ports().isEmpty()) {
      return "";
    }
    var first = system.ports().getFirst();
    var example = first.model().name() + "Adapter";
    return Template.of(Resources.text("docs/ports.md"))
        .with("rows", system.ports().stream().map(port -> row(system, port)).toList())
        .with("file", first.fullName())
        .with("packageName", system.packageName())
        .with("first", example)
        .with("example", "[" + example + "](" + system.testFile(example) + ")")
        .text();
  }

  private static String row(SystemPlan system, PortPlan port) {
    var callers =
        port.calls().stream()
            .map(
                call ->
                    "`POST /"
                        + call.entity().names().path()
                        + "/{id}/"
                        + Words.of(call.model().actionName()).kebab()
                        + "`")
            .collect(Collectors.joining(", "));
    return "| [%s](%s) | %s |"
        .formatted(port.className(), system.mainFile(port.className()), callers);
  }
}
