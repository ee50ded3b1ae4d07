package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tests of the actions that call services which are not ours, against a service on this machine
 * that an adapter written in the tests speaks HTTP to.
 */
public final class PortTestRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var files = new ArrayList<ProjectFile>();
    var cast = Cast.of(system);
    for (var port : system.ports()) {
      files.add(file(system, service(port), service(system, port)));
      files.add(file(system, adapter(port), adapter(system, port)));
      tests(cast, port).ifPresent(text -> files.add(file(system, port.className() + "Test", text)));
    }
    return files;
  }

  private static ProjectFile file(SystemPlan system, String className, String text) {
    return ProjectFile.generated(system.testFile(className), text);
  }

  /** What the system under test is given beside its settings. */
  static String adapters(SystemPlan system) {
    return system.ports().stream()
        .map(port -> ", new " + adapter(port) + "(" + service(port) + ".RUNNING.address())")
        .collect(Collectors.joining());
  }

  private static String service(PortPlan port) {
    return port.model().name() + "Service";
  }

  private static String adapter(PortPlan port) {
    return port.model().name() + "Adapter";
  }

  private static String service(SystemPlan system, PortPlan port) {
    var answers =
        port.operations().stream()
            .map(
                each -> Literals.string(each.model().name()) + ", " + Literals.string(sample(each)))
            .collect(Collectors.joining(", "));
    return Template.of(Resources.text("acceptance/PortService.java.txt"))
        .with("package", system.packageName())
        .with("port", port.className())
        .with("origin", port.origin())
        .with("class", service(port))
        .with("answers", answers)
        .text();
  }

  /** An answer of the service: JSON with a value for each result. */
  private static String sample(PortPlan.Operation operation) {
    return operation.gives().stream()
        .map(column -> "\"" + column.javaName() + "\":" + sample(column.type()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String sample(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Json(), FieldType.File(_, _) ->
          "\"7\"";
      case FieldType.Email() -> "\"ada@example.org\"";
      case FieldType.Url() -> "\"https://example.org/7\"";
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> "7";
      case FieldType.Truth() -> "true";
      case FieldType.Date() -> "\"2026-01-07\"";
      case FieldType.Time() -> "\"07:00:00\"";
      case FieldType.DateTime() -> "\"2026-01-07T07:00:00Z\"";
      case FieldType.Uuid() -> "\"0197a0c0-0000-7000-8000-000000000007\"";
      case FieldType.Enumeration(var values) -> "\"" + values.getFirst() + "\"";
    };
  }

  private static String adapter(SystemPlan system, PortPlan port) {
    var operations =
        port.operations().stream()
            .map(PortTestRule::implemented)
            .collect(Collectors.joining("\n\n"));
    return Template.of(Resources.text("acceptance/PortAdapter.java.txt"))
        .with("package", system.packageName())
        .with("port", port.className())
        .with("origin", port.origin())
        .with("class", adapter(port))
        .with("operations", operations)
        .text();
  }

  private static String implemented(PortPlan.Operation operation) {
    var name = operation.model().name();
    return """
    @Override
    public %s %s(%s asked, CallKey key)
        throws PortRefusal, IOException, InterruptedException {
      return JSON.readValue(ask("%s", asked, key), %s.class);
    }\
    """
        .formatted(operation.result(), name, operation.request(), name, operation.result());
  }

  private static Optional<String> tests(Cast cast, PortPlan port) {
    var tests =
        port.calls().stream()
            .filter(call -> isFree(cast, call))
            .map(PortTestRule::tests)
            .collect(Collectors.joining("\n"));
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Template.of(Resources.text("acceptance/PortTest.java.txt"))
                .with("package", port.system().packageName())
                .with("name", port.model().name())
                .with("origin", port.origin())
                .with("class", port.className() + "Test")
                .with("service", service(port))
                .with("tests", tests.stripTrailing())
                .text());
  }

  /** Whether a new record may begin the action, without anything more. */
  private static boolean isFree(Cast cast, PortPlan.Call call) {
    var entity = call.entity();
    var action = call.action();
    return Samples.exist(cast, entity)
        && cast.changesAndDoes(entity, action.name())
        && action.takes().isEmpty()
        && action.guard().isEmpty()
        && entity.model().rules().isEmpty()
        && action.from().entrySet().stream()
            .allMatch(from -> starts(entity, from.getKey(), from.getValue()))
        && action.set().get(call.meanwhile().getKey()) != null;
  }

  private static boolean starts(EntityPlan entity, String field, List<String> values) {
    return entity
        .findColumn(field)
        .flatMap(ColumnPlan::defaultValue)
        .filter(values::contains)
        .isPresent();
  }

  private static String tests(PortPlan.Call call) {
    var entity = call.entity();
    var field = call.meanwhile().getKey();
    var waits = call.meanwhile().getValue();
    boolean truth = entity.findColumn(field).orElseThrow().type() instanceof FieldType.Truth;
    var doing = call.model().actionName() + Code.one(entity);
    return Template.of(Resources.text("acceptance/port-test-methods.java.txt"))
        .with("does", doing + "Once")
        .with("refuses", "tellsThatTheServiceRefusesTo" + Words.of(doing).pascal())
        .with("waits", "goesOnUntilThereIsAnAnswerTo" + Words.of(doing).pascal())
        .with("alone", "takesNoRecordThatPretendsTo" + Words.of(doing).pascal())
        .with("sample", Code.sample(entity))
        .with("service", service(call.port()))
        .with("action", Words.of(call.model().actionName()).kebab())
        .with("path", entity.names().path())
        .with("shown", shown(call))
        .with("status", String.valueOf(call.refusal()))
        .with("refusedShown", refusedShown(call))
        .with("field", field)
        .with("meanwhile", waits)
        .with("after", call.action().set().getOrDefault(field, ""))
        .with("waitingValue", truth ? waits : Literals.string(waits))
        .text();
  }

  private static List<String> shown(PortPlan.Call call) {
    var entity = call.entity();
    var lines = new ArrayList<String>();
    call.action()
        .set()
        .forEach(
            (name, text) -> {
              var value = SetValue.of(entity.model(), call.action(), name, text);
              entity
                  .findColumn(name)
                  .filter(Code::isSameText)
                  .filter(_ -> value instanceof SetValue.Literal)
                  .ifPresent(
                      column -> lines.add(Code.shows("done", column, Literals.string(text))));
            });
    call.model()
        .keep()
        .keySet()
        .forEach(name -> lines.add("assertThat(done.text(\"" + name + "\")).isNotEmpty();"));
    return lines;
  }

  private static List<String> refusedShown(PortPlan.Call call) {
    var field = call.meanwhile().getKey();
    var before = call.entity().findColumn(field).flatMap(ColumnPlan::defaultValue).orElse("");
    var after = call.model().refused().getOrDefault(field, before);
    return List.of(
        "var record = RunningSystem.get(" + Code.sample(call.entity()) + ".path(created));",
        "assertThat(record.text(\"" + field + "\")).isEqualTo(\"" + after + "\");");
  }
}
