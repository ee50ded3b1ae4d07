package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.Optional;

/** Tests that another record is made once something is done with one. */
final class MakingTests {
  private MakingTests() {}

  /** None where no test can do it, or whoever does it does not see what is made. */
  static Optional<TestMethod> of(Cast cast, EntityPlan entity, EffectModel.Make effect) {
    return entity.collections().stream()
        .filter(each -> each.name().equals(effect.relation()))
        .filter(each -> each.way() instanceof CollectionPlan.Way.Many)
        .map(each -> cast.system().entity(each.target().name()))
        .filter(
            made ->
                made.model().findOwner().filter(effect.set()::containsKey).isEmpty()
                    && Samples.exist(cast, entity)
                    && cast.plays(entity, "create", "read")
                    && cast.seesWhileDoing(entity, effect.operation(), made)
                    && EffectTests.isDone(cast, entity, effect.operation()))
        .findFirst()
        .map(made -> test(entity, made, effect));
  }

  private static TestMethod test(EntityPlan entity, EntityPlan made, EffectModel.Make effect) {
    var body = new ArrayList<String>();
    body.add("var created = " + Code.sample(entity) + ".created();");
    body.add(
        "var list = %s.path(created) + \"/%s\";"
            .formatted(Code.sample(entity), Words.of(effect.relation()).kebab()));
    var creation = effect.operation().equals("create");
    if (!creation) {
      body.add("var before = RunningSystem.get(list).body().size();");
      body.addAll(EffectTests.done(entity, effect.operation()));
    }
    body.add("var after = RunningSystem.get(list).body();");
    body.add("assertThat(after).hasSize(" + (creation ? "1" : "before + 1") + ");");
    if (creation) {
      EffectTests.said(made, entity, effect.set(), MakingTests::shown).ifPresent(body::add);
    }
    var name =
        "makes"
            + Words.of(made.name()).pascal()
            + ("Upon" + Words.of(effect.operation()).pascal())
            + ("Of" + Code.one(entity));
    return creation ? new TestMethod(name, body) : TestMethod.withMaps(name, body);
  }

  private static String shown(ColumnPlan column, String text) {
    return "assertThat(after.path(0).path(\"%s\").asString()).isEqualTo(%s);"
        .formatted(column.name(), text);
  }
}
