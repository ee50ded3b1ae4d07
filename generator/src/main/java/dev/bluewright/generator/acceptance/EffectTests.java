package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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
        .filter(effect -> effect.place().equals(part) && effect.when().isEmpty())
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

  /** The statements that take an action of what was created. */
  static List<String> done(EntityPlan entity, String action) {
    var path = Code.sample(entity) + ".path(created) + \"/" + Words.of(action).kebab() + "\"";
    return List.of(
        Code.call("var done =", "RunningSystem.post(", path, "Map.of()"),
        "",
        "assertThat(done.status()).isEqualTo(200);");
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
    var action = other.model().findAction(effect.action()).orElseThrow();
    return said(other, other, action.set(), (column, text) -> Code.shows("after", column, text));
  }

  /**
   * A statement of the first value that is said as it is, and is shown as the same text.
   *
   * @param set what members of the one get
   * @param read over whose record expressions are
   * @param shown makes it of the column and the text as a literal
   */
  static Optional<String> said(
      EntityPlan one,
      EntityPlan read,
      Map<String, String> set,
      BiFunction<ColumnPlan, String, String> shown) {
    return set.entrySet().stream()
        .flatMap(
            each ->
                SetValue.of(one.model(), read.model(), List.of(), each.getKey(), each.getValue())
                        instanceof SetValue.Literal(var text)
                    ? one.findColumn(each.getKey()).filter(Code::isSameText).stream()
                        .map(column -> shown.apply(column, Literals.string(text)))
                    : Stream.<String>empty())
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
      body.addAll(done(entity, effect.operation()));
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
