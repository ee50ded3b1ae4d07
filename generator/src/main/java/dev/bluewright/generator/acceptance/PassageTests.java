package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tests that a change takes no other way between states than actions do. */
final class PassageTests {
  private PassageTests() {}

  static Optional<TestMethod> of(Cast cast, EntityPlan entity, ActionModel action) {
    for (var field : action.from().keySet()) {
      var target = action.set().get(field);
      var type = entity.findColumn(field).map(column -> column.type()).orElse(null);
      if (target != null && type instanceof FieldType.Enumeration(var labels)) {
        var allowed = origins(entity, field, target);
        return labels.stream()
            .filter(label -> !allowed.contains(label) && !label.equals(target))
            .filter(_ -> labels.contains(target) && !allowed.isEmpty())
            .filter(label -> cast.starts(entity, field, label))
            .findFirst()
            .map(from -> refuses(entity, field, from, target));
      }
    }
    return Optional.empty();
  }

  /** The states from which actions lead into one; none where one of them leads there from any. */
  private static Set<String> origins(EntityPlan entity, String field, String target) {
    var origins = new HashSet<String>();
    for (var action : entity.model().actions()) {
      if (target.equals(action.set().get(field))) {
        var from = action.from().getOrDefault(field, List.of());
        if (from.isEmpty()) {
          return Set.of();
        }
        origins.addAll(from);
      } else if (action.set().containsKey(field) && isTaken(action, field)) {
        return Set.of();
      }
    }
    return origins;
  }

  private static boolean isTaken(ActionModel action, String field) {
    return action.findInput(String.valueOf(action.set().get(field))).isPresent();
  }

  private static TestMethod refuses(EntityPlan entity, String field, String from, String target) {
    var sample = Code.sample(entity);
    var body = new ArrayList<String>();
    body.add("var body = " + sample + ".body();");
    body.add("body.put(\"" + field + "\", \"" + from + "\");");
    body.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);");
    body.add("");
    body.add(
        Code.call(
            "var refused =",
            "RunningSystem.patch(",
            sample + ".path(created)",
            "Map.of(\"" + field + "\", \"" + target + "\")"));
    body.add("");
    body.add("assertThat(refused.status()).isEqualTo(409);");
    body.add(Code.readsBack(entity, "created", "created"));
    var name =
        "refusesToChange"
            + (Words.of(field).pascal() + "Of" + Code.one(entity))
            + ("From" + Words.of(from).pascal() + "To" + Words.of(target).pascal());
    return TestMethod.withMaps(name, body);
  }
}
