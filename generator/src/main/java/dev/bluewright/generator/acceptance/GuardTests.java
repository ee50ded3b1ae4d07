package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that a record is neither changed nor deleted in a state whose guard keeps it. */
final class GuardTests {
  private GuardTests() {}

  /** None where no value is known with which the guard refuses. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, String name) {
    return entity.model().rules().stream()
        .filter(rule -> rule.name().equals(name) && entity.findReckoned(name).isEmpty())
        .filter(RuleModel.Guard.class::isInstance)
        .map(RuleModel.Guard.class::cast)
        .filter(guard -> List.of("update", "delete").contains(guard.action()))
        .flatMap(
            guard ->
                shut(entity, guard)
                    .filter(shut -> cast.starts(entity, shut.field(), shut.word()))
                    .map(shut -> refuses(entity, guard, shut))
                    .stream())
        .toList();
  }

  /** A field with a value, as the body of a test holds it. */
  private record Shut(String field, String value, String other) {
    String word() {
      return value.replace("\"", "");
    }
  }

  private static Optional<Shut> shut(EntityPlan entity, RuleModel.Guard guard) {
    var first = Comparison.all(guard.expression().split(" \\|\\| ", -1)[0]).map(List::getFirst);
    return first.flatMap(comparison -> value(entity, guard, comparison));
  }

  private static Optional<Shut> value(
      EntityPlan entity, RuleModel.Guard guard, Comparison comparison) {
    var field = comparison.left();
    var column = entity.findColumn(field).filter(each -> each.writable());
    var word = comparison.word();
    if (column.isEmpty() || word.isEmpty()) {
      return Optional.empty();
    }
    var type = column.get().type();
    if (type instanceof FieldType.Truth) {
      var wanted = Boolean.parseBoolean(word.get()) == comparison.operator().equals("==");
      return Optional.of(new Shut(field, String.valueOf(!wanted), String.valueOf(wanted)));
    }
    if (type instanceof FieldType.Enumeration(var labels)) {
      return labels.stream()
          .filter(
              label ->
                  guard.expression().contains("'" + label + "'")
                      != comparison.operator().equals("=="))
          .findFirst()
          .map(label -> new Shut(field, quoted(label), quoted(other(labels, label))));
    }
    return Optional.empty();
  }

  private static String quoted(String label) {
    return "\"" + label + "\"";
  }

  private static String other(List<String> labels, String one) {
    return labels.stream().filter(label -> !label.equals(one)).findFirst().orElse(one);
  }

  private static TestMethod refuses(EntityPlan entity, RuleModel.Guard guard, Shut shut) {
    var sample = Code.sample(entity);
    var body = new ArrayList<String>();
    body.add("var body = " + sample + ".body();");
    body.add("body.put(\"" + shut.field() + "\", " + shut.value() + ");");
    body.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);");
    body.add("");
    var path = sample + ".path(created)";
    body.add(
        guard.action().equals("delete")
            ? "var refused = RunningSystem.delete(" + path + ");"
            : Code.call(
                "var refused =",
                "RunningSystem.patch(",
                path,
                "Map.of(\"" + shut.field() + "\", " + shut.other() + ")"));
    body.add("");
    body.add("assertThat(refused.status()).isEqualTo(409);");
    body.add(Code.readsBack(entity, "created", "created"));
    var name =
        "refusesTo"
            + Words.of(guard.action()).pascal()
            + Code.one(entity)
            + "That"
            + Words.of(guard.name()).pascal()
            + "Keeps";
    return TestMethod.withMaps(name, body);
  }
}
