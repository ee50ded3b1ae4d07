package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SetValue;
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
  private static final String YEAR = ".startsWith(\"20\")";

  private ActionTests() {}

  static List<TestMethod> of(Cast cast, EntityPlan entity, ActionModel action) {
    if (cast.system().calls(entity)) {
      return List.of(); // PortTestRule writes them, with somebody to call
    }
    var inputs = cast.system().inputs(action);
    var given = ActionInputs.of(cast, inputs);
    var tests = new ArrayList<TestMethod>();
    if (given.isEmpty() || !ActionInputs.areSeen(cast, entity, action, inputs)) {
      return tests;
    }
    var state = new GuardedState(entity, inputs);
    state
        .open(action)
        .filter(values -> starts(cast, entity, start(entity, action, values)))
        .ifPresent(values -> tests.add(performs(entity, action, given.get(), values)));
    wrongState(entity, action)
        .filter(wrong -> starts(cast, entity, Map.ofEntries(wrong)))
        .ifPresent(
            wrong ->
                tests.add(refuses(entity, action, given.get(), wrong.getKey(), wrong.getValue())));
    if (cast.changesAndDoes(entity, action.name())) {
      PassageTests.of(cast, entity, action).ifPresent(tests::add);
    }
    state
        .shut(action)
        .filter(values -> starts(cast, entity, start(entity, action, values)))
        .ifPresent(values -> tests.add(guarded(entity, action, given.get(), values)));
    return tests;
  }

  private static boolean starts(Cast cast, EntityPlan entity, Map<String, String> values) {
    return values.entrySet().stream()
        .allMatch(each -> cast.starts(entity, each.getKey(), each.getValue()));
  }

  private static TestMethod performs(
      EntityPlan entity, ActionModel action, String given, Map<String, String> values) {
    var body = asked(entity, action, start(entity, action, values), "done", given);
    body.add("assertThat(done.status()).isEqualTo(200);");
    action.set().forEach((name, value) -> shown(entity, action, name, value).ifPresent(body::add));
    body.add(Code.readsBack(entity, "created", "done"));
    return TestMethod.withMaps(Code.thirdPerson(action.name()) + Code.one(entity), body);
  }

  /** What the answer shows of a value that the blueprint says. */
  private static Optional<String> shown(
      EntityPlan entity, ActionModel action, String name, String value) {
    return switch (SetValue.of(entity.model(), action, name, value)) {
      case SetValue.Literal(var text) ->
          entity
              .findColumn(name)
              .filter(Code::isSameText)
              .map(column -> Code.shows("done", column, quoted(text)));
      case SetValue.Now() ->
          entity
              .findColumn(name)
              .filter(column -> !(column.type() instanceof FieldType.Time))
              .map(_ -> Code.statement("assertThat(done.text(\"" + name + "\"))", YEAR));
      case SetValue.Nothing(), SetValue.Input(_), SetValue.Expression(_) -> Optional.empty();
    };
  }

  private static TestMethod guarded(
      EntityPlan entity, ActionModel action, String given, Map<String, String> values) {
    var body = refused(entity, action, start(entity, action, values), given);
    var name =
        "refusesTo" + Words.of(action.name()).pascal() + Code.one(entity) + "ThatItsGuardKeeps";
    return TestMethod.withMaps(name, body);
  }

  private static TestMethod refuses(
      EntityPlan entity, ActionModel action, String given, String field, String wrong) {
    var body = refused(entity, action, Map.of(field, wrong), given);
    var name =
        "refusesTo"
            + (Words.of(action.name()).pascal() + Code.one(entity))
            + ("Whose" + Words.of(field).pascal())
            + ("Is" + Words.of(wrong).pascal());
    return TestMethod.withMaps(name, body);
  }

  /** A record is made, and the action is asked for and refused; the record stays as it was. */
  private static List<String> refused(
      EntityPlan entity, ActionModel action, Map<String, String> start, String given) {
    var body = asked(entity, action, start, "refused", given);
    body.add("assertThat(refused.status()).isEqualTo(409);");
    body.add(Code.readsBack(entity, "created", "created"));
    return body;
  }

  /** A record is made, and the action is asked for. */
  private static List<String> asked(
      EntityPlan entity,
      ActionModel action,
      Map<String, String> start,
      String answer,
      String given) {
    var body = new ArrayList<String>(created(entity, start));
    body.add("");
    body.add(post(entity, action, answer, given));
    body.add("");
    return body;
  }

  /** What the action needs to start, and what else a record shall hold. */
  private static Map<String, String> start(
      EntityPlan entity, ActionModel action, Map<String, String> values) {
    var start = startOf(entity, action);
    start.putAll(values);
    return start;
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
    var plain =
        type instanceof FieldType.Truth
            || type instanceof FieldType.Whole
            || (value.matches("-?\\d+(\\.\\d+)?") && Code.isExact(type));
    return "body.put(\"" + name + "\", " + (plain ? value : quoted(value)) + ");";
  }

  private static String post(EntityPlan entity, ActionModel action, String answer, String given) {
    var path =
        Code.sample(entity) + ".path(created) + \"/" + Words.of(action.name()).kebab() + "\"";
    return Code.call("var " + answer + " =", "RunningSystem.post(", path, given);
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
