package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that a deleted record is hidden and comes back, for those alone who may restore it. */
final class RestoreTests {
  /** The trait, as a requirement names it. */
  static final String TRAIT = "softDelete";

  private RestoreTests() {}

  /** None of an entity whose records go for good, or nobody restores. */
  static List<TestMethod> of(Cast cast, EntityPlan entity) {
    if (!plays(cast, entity)) {
      return List.of();
    }
    var body = deleted(entity);
    body.add("assertThat(RunningSystem.get(path).status()).isEqualTo(404);");
    list(cast, entity)
        .ifPresent(
            list -> {
              body.add("var kept = " + list + ";");
              body.add("assertThat(kept.status()).isEqualTo(200);");
              body.add(
                  Code.statement(
                      "assertThat(kept.body())",
                      ".anyMatch(each -> each.path(\"id\").equals(created.body().path(\"id\")))"));
            });
    body.add("");
    body.add(
        "var restored = RunningSystem.post(path + \"/" + AccessModel.RESTORE + "\", Map.of());");
    body.add("");
    body.add("assertThat(restored.status()).isEqualTo(200);");
    body.add(Code.readsBack(entity, "created", "restored"));
    return List.of(TestMethod.withMaps("bringsBack" + Code.one(entity) + "ThatWasDeleted", body));
  }

  private static boolean plays(Cast cast, EntityPlan entity) {
    return entity.model().has(Trait.SOFT_DELETE)
        && Checked.isFree(entity, "delete")
        && cast.plays(entity, "create", AccessModel.READ, "delete", AccessModel.RESTORE);
  }

  private static List<String> deleted(EntityPlan entity) {
    var sample = Code.sample(entity);
    return new ArrayList<>(
        List.of(
            "var created = " + sample + ".created();",
            "var path = " + sample + ".path(created);",
            "assertThat(RunningSystem.delete(path).status()).isEqualTo(204);"));
  }

  /** The deleted records, asked for by who restores them; their form is never a prescribed one. */
  private static Optional<String> list(Cast cast, EntityPlan entity) {
    if (ShapeRule.isPrescribed(cast.system())) {
      return Optional.empty();
    }
    var request = ".get(\"/" + entity.names().path() + "?deleted=true\")";
    return cast.find(entity, AccessModel.RESTORE)
        .flatMap(
            actor ->
                switch (actor) {
                  case Actor.Itself() -> Optional.empty();
                  case Actor.Of(Caller.Visitor()) -> Optional.of("RunningSystem" + request);
                  case Actor.Of(Caller.Person(_, var label)) ->
                      Optional.of("People.of(" + Literals.string(label) + ")" + request);
                });
  }

  /** Nobody else finds or restores what is deleted; none where everybody may. */
  static Optional<TestMethod> kept(Cast cast, EntityPlan entity, Caller caller) {
    var reach = Reach.of(entity, AccessModel.RESTORE, caller);
    if (reach == Reach.ALL || !plays(cast, entity) || ShapeRule.isPrescribed(cast.system())) {
      return Optional.empty();
    }
    var body = deleted(entity);
    body.add("var stranger = " + Strangers.stranger(caller) + ";");
    body.add("");
    var refused = Strangers.refused(caller);
    var post = "stranger.post(path + \"/" + AccessModel.RESTORE + "\", Map.of())";
    var list = "stranger.get(\"/" + entity.names().path() + "?deleted=true\")";
    if (reach == Reach.NONE) {
      body.add(Code.statement("assertThat(" + post + ".status())", ".isEqualTo(" + refused + ")"));
      body.add(Code.statement("assertThat(" + list + ".status())", ".isEqualTo(" + refused + ")"));
    } else {
      body.add(Code.statement("assertThat(" + post + ".status())", ".isEqualTo(404)"));
      body.add(Code.statement("assertThat(" + list + ".body())", ".isEmpty()"));
    }
    body.add(
        Code.statement(
            "assertThat(RunningSystem.post(path + \"/"
                + AccessModel.RESTORE
                + "\", Map.of()).status())",
            ".isEqualTo(200)"));
    var name = "keepsDeleted" + Code.many(entity) + Strangers.from(caller);
    return Optional.of(TestMethod.withMaps(name, body));
  }
}
