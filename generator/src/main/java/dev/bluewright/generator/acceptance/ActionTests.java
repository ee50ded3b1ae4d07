package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tests of an action: what it sets, and the states that it refuses to start from. */
final class ActionTests {
  private ActionTests() {}

  static List<TestMethod> of(EntityPlan entity, ActionModel action) {
    var tests = new ArrayList<TestMethod>();
    tests.add(performs(entity, action));
    wrongState(entity, action).ifPresent(wrong -> tests.add(refuses(entity, action, wrong)));
    return tests;
  }

  private static TestMethod performs(EntityPlan entity, ActionModel action) {
    var body = new ArrayList<String>();
    body.addAll(created(entity, startOf(entity, action)));
    body.add("");
    body.add(post(entity, action, "done"));
    body.add("");
    body.add("assertThat(done.status()).isEqualTo(200);");
    action
        .set()
        .forEach(
            (name, value) ->
                entity
                    .findColumn(name)
                    .filter(Code::isSameText)
                    .ifPresent(column -> body.add(Code.shows("done", column, quoted(value)))));
    body.add(Code.readsBack(entity, "created", "done"));
    return new TestMethod(
        Code.thirdPerson(action.name()) + Code.one(entity), body, "java.util.Map");
  }

  private static TestMethod refuses(
      EntityPlan entity, ActionModel action, Map.Entry<String, String> wrong) {
    var body = new ArrayList<String>();
    body.addAll(created(entity, Map.of(wrong.getKey(), wrong.getValue())));
    body.add("");
    body.add(post(entity, action, "refused"));
    body.add("");
    body.add("assertThat(refused.status()).isEqualTo(409);");
    body.add(Code.readsBack(entity, "created", "created"));
    var name =
        "refusesTo"
            + (Words.of(action.name()).pascal() + Code.one(entity))
            + ("Whose" + Words.of(wrong.getKey()).pascal())
            + ("Is" + Words.of(wrong.getValue()).pascal());
    return new TestMethod(name, body, "java.util.Map");
  }

  /** Values that a record must hold for the action to start, where it does not by itself. */
  private static Map<String, String> startOf(EntityPlan entity, ActionModel action) {
    var start = new TreeMap<String, String>();
    for (var from : action.from().entrySet()) {
      var usual = entity.findColumn(from.getKey()).flatMap(ColumnPlan::defaultValue);
      if (usual.filter(from.getValue()::contains).isEmpty()) {
        start.put(from.getKey(), from.getValue().getFirst());
      }
    }
    return start;
  }

  private static Optional<Map.Entry<String, String>> wrongState(
      EntityPlan entity, ActionModel action) {
    for (var from : action.from().entrySet()) {
      var type = entity.findColumn(from.getKey()).map(ColumnPlan::type);
      if (type.orElse(null) instanceof FieldType.Enumeration(var labels)) {
        var other = labels.stream().filter(label -> !from.getValue().contains(label)).findFirst();
        if (other.isPresent()) {
          return Optional.of(Map.entry(from.getKey(), other.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> created(EntityPlan entity, Map<String, String> values) {
    var sample = Code.sample(entity);
    if (values.isEmpty()) {
      return List.of("var created = " + sample + ".created();");
    }
    var lines = new ArrayList<String>();
    lines.add("var body = " + sample + ".body();");
    values.forEach((name, value) -> lines.add(put(entity, name, value)));
    lines.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);");
    return lines;
  }

  private static String put(EntityPlan entity, String name, String value) {
    var type = entity.findColumn(name).map(ColumnPlan::type).orElse(new FieldType.LongText());
    var plain = type instanceof FieldType.Truth || type instanceof FieldType.Whole;
    return "body.put(\"" + name + "\", " + (plain ? value : quoted(value)) + ");";
  }

  private static String post(EntityPlan entity, ActionModel action, String answer) {
    var arguments =
        Code.sample(entity)
            + (".path(created) + \"/" + Words.of(action.name()).kebab() + "\", Map.of());");
    var line = "var " + answer + " = RunningSystem.post(" + arguments;
    return 4 + line.length() <= 100
        ? line
        : "var " + answer + " =\n    RunningSystem.post(" + arguments;
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
