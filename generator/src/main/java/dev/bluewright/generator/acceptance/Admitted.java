package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a new record belongs to lets it in, and tests that it does not always. */
final class Admitted {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\w+ == null \\|\\| )?(?<relation>\\w+)\\.(?<field>\\w+) (?<operator>==|!=)"
              + " (?:'(?<word>[^']*)'|(?<truth>true|false))");

  private Admitted() {}

  /** That a field of what a record belongs to holds a value, or another. */
  private record Condition(String relation, String field, boolean same, String word) {
    boolean holds(String value) {
      return word.equals(value) == same;
    }
  }

  /** Whether samples are let in by what they belong to; not where that cannot be known. */
  static boolean is(SystemPlan system, EntityPlan entity) {
    return guards(entity).stream().allMatch(guard -> isOpen(system, entity, guard))
        && entity.model().effects().stream()
            .filter(effect -> effect.operation().equals("create"))
            .allMatch(
                effect ->
                    switch (effect) {
                      case EffectModel.Act act -> starts(system, entity, act);
                      case EffectModel.Make _ -> true;
                    });
  }

  /** The guards of new records that are about others. */
  private static List<RuleModel.Guard> guards(EntityPlan entity) {
    return entity.model().rules().stream()
        .filter(RuleModel.Guard.class::isInstance)
        .map(RuleModel.Guard.class::cast)
        .filter(guard -> guard.action().equals("create"))
        .toList();
  }

  private static Optional<List<Condition>> conditions(String expression) {
    var all = new ArrayList<Condition>();
    for (var part : expression.split(" && ", -1)) {
      var form = FORM.matcher(part.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      var word = form.group("word") == null ? form.group("truth") : form.group("word");
      all.add(
          new Condition(
              form.group("relation"),
              form.group("field"),
              form.group("operator").equals("=="),
              word));
    }
    return Optional.of(all);
  }

  private static boolean isOpen(SystemPlan system, EntityPlan entity, RuleModel.Guard guard) {
    return conditions(guard.expression())
        .filter(
            all ->
                all.stream()
                    .allMatch(
                        each ->
                            held(system, entity, each.relation(), each.field())
                                .filter(each::holds)
                                .isPresent()))
        .isPresent();
  }

  private static boolean starts(SystemPlan system, EntityPlan entity, EffectModel.Act effect) {
    return target(system, entity, effect.relation())
        .flatMap(target -> target.model().findAction(effect.action()))
        .filter(
            action ->
                action.guard().isEmpty()
                    && action.from().entrySet().stream()
                        .allMatch(
                            from ->
                                held(system, entity, effect.relation(), from.getKey())
                                    .filter(from.getValue()::contains)
                                    .isPresent()))
        .isPresent();
  }

  private static Optional<EntityPlan> target(
      SystemPlan system, EntityPlan entity, String relation) {
    return entity
        .findColumn(relation + "Id")
        .flatMap(
            column ->
                column.origin() instanceof Origin.Reference(_, var target)
                    ? Optional.of(system.entity(target.name()))
                    : Optional.empty());
  }

  /** What a sample of the other holds. */
  private static Optional<String> held(
      SystemPlan system, EntityPlan entity, String relation, String field) {
    return target(system, entity, relation)
        .flatMap(target -> target.findColumn(field))
        .filter(column -> !column.words().isEmpty())
        .map(SampleValues::word);
  }

  /** Tests that nothing is made of what a guard of new records keeps shut. */
  static List<TestMethod> tests(Cast cast, EntityPlan entity, String name) {
    return guards(entity).stream()
        .filter(guard -> guard.name().equals(name))
        .flatMap(
            guard ->
                conditions(guard.expression()).stream()
                    .map(List::getFirst)
                    .flatMap(condition -> refuses(cast, entity, guard, condition).stream()))
        .toList();
  }

  private static Optional<TestMethod> refuses(
      Cast cast, EntityPlan entity, RuleModel.Guard guard, Condition condition) {
    var target = target(cast.system(), entity, condition.relation()).orElseThrow();
    var column = target.findColumn(condition.field()).orElseThrow();
    return shut(cast, target, column, condition)
        .filter(_ -> column.writable() && column.writers().isEmpty())
        .map(value -> refuses(entity, target, guard, condition, value));
  }

  private static Optional<String> shut(
      Cast cast, EntityPlan target, ColumnPlan column, Condition condition) {
    return column.words().stream()
        .filter(word -> !condition.holds(word) && cast.starts(target, condition.field(), word))
        .findFirst()
        .map(word -> column.type() instanceof FieldType.Truth ? word : "\"" + word + "\"");
  }

  private static TestMethod refuses(
      EntityPlan entity,
      EntityPlan target,
      RuleModel.Guard guard,
      Condition condition,
      String value) {
    return new TestMethod(
        "refuses" + Code.one(entity) + "That" + Words.of(guard.name()).pascal() + "KeepsOut",
        List.of(
            "var other = " + Code.sample(target) + ".body();",
            "other.put(\"" + condition.field() + "\", " + value + ");",
            "var shut = RunningSystem.created(\"/" + target.names().path() + "\", other);",
            "var body = " + Code.sample(entity) + ".body();",
            "body.put(\"" + condition.relation() + "Id\", shut.body().path(\"id\"));",
            "",
            "var refused = RunningSystem.post(\"/" + entity.names().path() + "\", body);",
            "",
            "assertThat(refused.status()).isEqualTo(409);"));
  }
}
