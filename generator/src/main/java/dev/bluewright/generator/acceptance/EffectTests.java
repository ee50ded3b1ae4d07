package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests that what is done to a record is followed by what becomes of others. */
final class EffectTests {
  private final Cast cast;
  private final EntityPlan entity;
  private final EffectModel.Act effect;

  private EffectTests(Cast cast, EntityPlan entity, EffectModel.Act effect) {
    this.cast = cast;
    this.entity = entity;
    this.effect = effect;
  }

  /** None where no test can bring the record to where it is done, or nobody sees the other. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, String part) {
    return entity.model().effects().stream()
        .filter(effect -> effect.place().equals(part))
        .flatMap(
            effect ->
                switch (effect) {
                  case EffectModel.Act act -> new EffectTests(cast, entity, act).test().stream();
                  case EffectModel.Make make -> MakingTests.of(cast, entity, make).stream();
                })
        .toList();
  }

  private Optional<TestMethod> test() {
    return target()
        .filter(other -> Samples.exist(cast, other) && cast.plays(other, "create", "read"))
        .filter(other -> cast.seesWhileDoing(entity, "create", other))
        .flatMap(other -> shown(other).map(expected -> test(other, expected)))
        .filter(_ -> isDone(cast, entity, effect.operation()));
  }

  /** Whether a sample that was just made is where the operation starts. */
  static boolean isDone(Cast cast, EntityPlan entity, String operation) {
    if (operation.equals("create")) {
      return true;
    }
    var action = entity.model().findAction(operation).orElseThrow();
    return cast.plays(entity, operation)
        && action.takes().isEmpty()
        && new GuardedState(entity, List.of()).open(action).filter(Map::isEmpty).isPresent()
        && action.from().entrySet().stream()
            .allMatch(
                from ->
                    entity
                        .findColumn(from.getKey())
                        .map(column -> SampleValues.of(column).replace("\"", ""))
                        .filter(from.getValue()::contains)
                        .isPresent());
  }

  private Optional<EntityPlan> target() {
    return entity
        .findColumn(effect.relation() + "Id")
        .filter(_ -> entity.isGiven(effect.relation()))
        .flatMap(
            column ->
                column.origin() instanceof Origin.Reference(_, var target)
                    ? Optional.of(cast.system().entity(target.name()))
                    : Optional.<EntityPlan>empty())
        .or(
            () ->
                inverse()
                    .flatMap(
                        _ ->
                            entity.collections().stream()
                                .filter(each -> each.name().equals(effect.relation()))
                                .map(each -> cast.system().entity(each.target().name()))
                                .findFirst()));
  }

  /** The relation of the others that leads back. */
  private Optional<String> inverse() {
    return entity.collections().stream()
        .filter(each -> each.name().equals(effect.relation()))
        .flatMap(
            each ->
                switch (each.way()) {
                  case Way.Many(var inverse, _) -> Optional.of(inverse).stream();
                  case Way.One(var inverse) -> Optional.of(inverse).stream();
                  case Way.Pairs _, Way.PairedBy _, Way.Tied _ -> Optional.<String>empty().stream();
                })
        .findFirst();
  }

  /** What the other shows then, of a value that the blueprint says. */
  private Optional<String> shown(EntityPlan other) {
    ActionModel action = other.model().findAction(effect.action()).orElseThrow();
    return action.set().entrySet().stream()
        .flatMap(
            set ->
                SetValue.of(other.model(), action, set.getKey(), set.getValue())
                        instanceof SetValue.Literal(var text)
                    ? other.findColumn(set.getKey()).filter(Code::isSameText).stream()
                        .map(column -> Code.shows("after", column, "\"" + text + "\""))
                    : java.util.stream.Stream.<String>empty())
        .findFirst();
  }

  private TestMethod test(EntityPlan other, String expected) {
    var body = new ArrayList<String>();
    var inverse = inverse();
    if (inverse.isPresent()) {
      body.add("var created = " + Code.sample(entity) + ".created();");
      body.add("var given = " + Code.sample(other) + ".body();");
      body.add("given.put(\"" + inverse.get() + "Id\", created.body().path(\"id\"));");
      body.add("var other = RunningSystem.created(\"/" + other.names().path() + "\", given);");
    } else {
      body.add("var other = " + Code.sample(other) + ".created();");
      body.add("var body = " + Code.sample(entity) + ".body();");
      body.add("body.put(\"" + effect.relation() + "Id\", other.body().path(\"id\"));");
      body.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);");
    }
    body.add("");
    if (!effect.operation().equals("create")) {
      body.add(
          Code.call(
              "var done =",
              "RunningSystem.post(",
              Code.sample(entity)
                  + ".path(created) + \"/"
                  + Words.of(effect.operation()).kebab()
                  + "\"",
              "Map.of()"));
      body.add("");
      body.add("assertThat(done.status()).isEqualTo(200);");
    }
    body.add("var after = RunningSystem.get(" + Code.sample(other) + ".path(other));");
    body.add(expected);
    var name =
        "lets"
            + Words.of(effect.action()).pascal()
            + ("Of" + Words.of(effect.relation()).pascal())
            + ("Follow" + Words.of(effect.operation()).pascal());
    return effect.operation().equals("create")
        ? new TestMethod(name, body)
        : TestMethod.withMaps(name, body);
  }
}
