package dev.bluewright.generator.java;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.PortModel;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import dev.bluewright.generator.text.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The actions that call a service that is not ours: what it is told, and what becomes of records.
 */
public final class PortCallsRule implements ProjectRule {
  private static final String CALLS =
      """
      «javadoc»
      final class «class» {
        «calls»

        private «class»() {}
      }
      """;

  private static final String CALL =
      """
      /** {@code POST /«path»/{id}/«action»} asks {@link «port»#«operation»}. */
      static final PortCall «constant» =
          «chain»;
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.ports().stream()
        .map(port -> ProjectFile.generated(system.mainFile(port.callsName()), text(port)))
        .toList();
  }

  private static String text(PortPlan port) {
    var file =
        new JavaFile(port.system().packageName())
            .using("dev.bluewright.http.port.PortCall", "java.time.Duration");
    var about = "The actions that call the port " + port.model().name() + ".";
    var calls =
        port.calls().stream().map(call -> call(file, call)).collect(Collectors.joining("\n"));
    var body =
        Template.of(CALLS)
            .with("javadoc", Layout.javadoc(0, about + Prose.provenance(port.origin())))
            .with("class", port.callsName())
            .with("calls", calls.stripTrailing())
            .text();
    return file.text(body);
  }

  private static String call(JavaFile file, PortPlan.Call call) {
    return Template.of(CALL)
        .with("path", call.entity().names().path())
        .with("action", Words.of(call.model().actionName()).kebab())
        .with("port", call.port().className())
        .with("operation", call.model().does())
        .with("constant", call.constant())
        .with("chain", String.join("\n    ", chain(file, call)))
        .text();
  }

  private static List<String> chain(JavaFile file, PortPlan.Call call) {
    var operation = call.operation();
    var port = call.port().className();
    var chain = new ArrayList<String>();
    chain.add(
        "PortCall.of("
            + call.entity().className()
            + ".ENTITY, "
            + Literals.string(call.model().actionName())
            + ")");
    var crossing =
        List.of(
            port + ".class",
            port + "." + operation.request() + ".class",
            port + "." + operation.result() + ".class",
            port + "::" + operation.model().name());
    chain.add(".through(\n        " + String.join(",\n        ", crossing) + ")");
    chain.add(".within(" + TimeSpan.of(operation.model().within()).java() + ")");
    given(call).ifPresent(chain::add);
    chain.add(meanwhile(call));
    call.model()
        .keep()
        .forEach(
            (field, result) ->
                chain.add(
                    ".keep(" + Literals.string(field) + ", " + Literals.string(result) + ")"));
    chain.add(ends(file, call, ".refused(" + call.refusal(), call.model().refused()));
    if (!call.model().unanswered().isEmpty()) {
      var patience = operation.model().patience().orElse(PortModel.Operation.PATIENCE);
      chain.add(
          ends(
              file,
              call,
              ".unanswered(" + TimeSpan.of(patience).java(),
              call.model().unanswered()));
    }
    return chain;
  }

  private static Optional<String> given(PortPlan.Call call) {
    var names =
        call.operation().takes().stream()
            .map(input -> Literals.string(call.model().with().getOrDefault(input.name(), "")))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(".given(" + String.join(", ", names) + ")");
  }

  private static String meanwhile(PortPlan.Call call) {
    var field = call.meanwhile().getKey();
    var text = call.meanwhile().getValue();
    boolean truth = call.entity().findColumn(field).orElseThrow().type() instanceof FieldType.Truth;
    var value = truth ? text : Literals.string(text);
    return ".meanwhile(" + Literals.string(field) + ", " + value + ")";
  }

  private static String ends(
      JavaFile file, PortPlan.Call call, String head, Map<String, String> values) {
    var literals = new Literals(file);
    var arguments = new StringBuilder(head);
    values.forEach(
        (field, text) ->
            arguments.append(", ").append(set(file, literals, call.entity(), field, text)));
    return arguments.append(")").toString();
  }

  private static String set(
      JavaFile file, Literals literals, EntityPlan entity, String field, String text) {
    file.usingStatic("dev.bluewright.store.Columns.set");
    var column = entity.findColumn(field).orElseThrow();
    if (text.equals("now()")) {
      file.usingStatic("dev.bluewright.store.Columns.now");
      return "set(" + Literals.string(field) + ", now())";
    }
    return "set(" + Literals.string(field) + ", " + literals.value(column, text) + ")";
  }
}
