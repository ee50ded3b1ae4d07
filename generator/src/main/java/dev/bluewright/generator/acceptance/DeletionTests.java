package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of what happens to a record when the one that it belongs to is deleted. */
final class DeletionTests {
  private DeletionTests() {}

  static List<TestMethod> of(Cast cast, EntityPlan entity, String name) {
    var tests = new ArrayList<TestMethod>();
    for (var column : entity.references()) {
      if (column.origin() instanceof Origin.Reference(var relation, var targetName)
          && (relation.name().equals(name) || column.name().equals(name))) {
        var target = cast.system().entity(targetName.name());
        if (Leads.mayMove(entity, relation.name()) && isPlayed(cast, entity, target)) {
          tests.add(test(entity, column, target, relation.onDelete()));
        }
      }
    }
    return tests;
  }

  private static boolean isPlayed(Cast cast, EntityPlan entity, EntityPlan target) {
    return cast.plays(entity, "create", "read")
        && cast.plays(target, "read")
        && cast.seesWhileDoing(target, "delete", target)
        && cast.seesWhileDoing(entity, "create", target);
  }

  private static TestMethod test(
      EntityPlan entity, ColumnPlan column, EntityPlan target, OnDelete rule) {
    var body = new ArrayList<String>();
    body.add("var owner = " + Code.sample(target) + ".created();");
    body.add("var body = " + Code.sample(entity) + ".body();");
    body.add("body.put(\"" + column.name() + "\", owner.body().path(\"id\"));");
    body.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);");
    body.add("");
    body.add("var deleted = RunningSystem.delete(" + Code.sample(target) + ".path(owner));");
    body.add("");
    var record = "RunningSystem.get(" + Code.sample(entity) + ".path(created))";
    switch (rule) {
      case REFUSE -> {
        body.add("assertThat(deleted.status()).isEqualTo(409);");
        body.add(Code.readsBack(entity, "created", "created"));
      }
      case CASCADE -> {
        body.add("assertThat(deleted.status()).isEqualTo(204);");
        body.add(Code.statement("assertThat(" + record + ".status())", ".isEqualTo(404)"));
      }
      case CLEAR -> {
        body.add("assertThat(deleted.status()).isEqualTo(204);");
        body.add("var kept = " + record + ";");
        body.add("assertThat(kept.body().path(\"" + column.name() + "\").isNull()).isTrue();");
      }
    }
    return new TestMethod(name(entity, column, target, rule), body);
  }

  private static String name(
      EntityPlan entity, ColumnPlan column, EntityPlan target, OnDelete rule) {
    var way = Words.of(column.name().substring(0, column.name().length() - 2)).pascal();
    return switch (rule) {
      case REFUSE -> "keeps" + Code.one(target) + "ThatIsThe" + way + "Of" + Code.one(entity);
      case CASCADE -> "deletes" + Code.one(entity) + "WithIts" + way;
      case CLEAR -> "leaves" + Code.one(entity) + "WithoutItsDeleted" + way;
    };
  }
}
