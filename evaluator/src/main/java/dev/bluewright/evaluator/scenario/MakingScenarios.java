package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is done with one record makes another, once. Stateless. */
final class MakingScenarios {
  private MakingScenarios() {}

  static List<Scenario> of(World world, String key, EntityModel entity, EffectModel.Make effect) {
    return Counted.of(world.reading(), entity, effect.relation())
        .map(
            made ->
                made.entity().findOwner().filter(effect.set()::containsKey).isPresent()
                    ? NoticeScenarios.of(world, key, entity, effect, made)
                    : List.of(
                        Scenario.positive(
                            key,
                            "\"%s\" of %s makes one %s"
                                .formatted(effect.operation(), entity.name(), made.entity().name()),
                            stage -> makes(world, stage, entity, effect, made))))
        .orElse(List.of());
  }

  private static void makes(
      World world, Stage stage, EntityModel entity, EffectModel.Make effect, Counted made) {
    var one = world.records().needed(stage, entity, EffectScenarios.wish(entity, effect));
    onceMore(world, stage, one, effect, () -> belonging(world, stage, one, made));
  }

  /** Expects one in a list since a record was made, or one more once an action was taken. */
  static void onceMore(
      World world, Stage stage, Made one, EffectModel effect, Supplier<Exchange> page) {
    if (effect.operation().equals("create")) {
      expect(stage, page.get(), 1);
      return;
    }
    var before = page.get();
    stage.expectStatus(before, "200");
    var list = Lists.list(before.answer()).map(each -> before.answer().json().at(each).size());
    EffectScenarios.done(world, stage, one, effect);
    expect(stage, page.get(), list.orElse(0) + 1);
  }

  private static void expect(Stage stage, Exchange page, int many) {
    stage.expectStatus(page, "200");
    var list = Lists.list(page.answer());
    if (list.isEmpty()) {
      Lists.noList(stage, page);
      return;
    }
    stage.expect(new Check.Present(page.number(), list.get() + "/" + (many - 1) + "/id"));
    stage.expect(new Check.AtMost(page.number(), list.get(), many));
  }

  /** The list of those that belong to the record. */
  private static Exchange belonging(World world, Stage stage, Made one, Counted made) {
    var who = world.actor(stage, one, "read");
    var nested = world.surface().findNested(one.entity(), made.entity());
    if (nested.isPresent()) {
      var route = world.records().filled(one, nested.get());
      return world.lists().page(stage, who, route, List.of(), Map.of());
    }
    return listed(world, stage, who, one, made);
  }

  /** What somebody lists of those that belong to the record. */
  static Exchange listed(World world, Stage stage, Person who, Made one, Counted made) {
    var route =
        world
            .surface()
            .find(made.entity(), "list")
            .orElseThrow(
                () -> new Unplayable("The system has no way to list " + made.entity().name()));
    var query = world.lists().of(route, made.entity(), made.back(), one);
    return world.lists().page(stage, who, route, List.of(), query);
  }
}
