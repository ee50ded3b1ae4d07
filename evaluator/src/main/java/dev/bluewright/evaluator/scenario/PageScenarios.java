package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;

/** A page has no more records than were asked for, and there are more pages. Stateless. */
final class PageScenarios {
  private PageScenarios() {}

  static List<Scenario> of(World world, Claim.OfPages claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "a page of " + claim.entity().name() + " has at most as many as were asked for",
            stage -> paged(world, stage, claim.entity())));
  }

  private static void paged(World world, Stage stage, EntityModel entity) {
    var first = world.records().needed(stage, entity, Wish.LEAST);
    world.records().needed(stage, entity, Wish.LEAST.by(first.by()));
    world.records().needed(stage, entity, Wish.LEAST.by(first.by()));
    var route = world.lists().route(stage, entity);
    if (route.isEmpty()) {
      return;
    }
    var name = world.lists().sizeParameter(route.get()).orElse("limit");
    var who = world.actor(stage, first, "list");
    var page = world.lists().page(stage, who, route.get(), List.of(), Map.of(name, "2"));
    stage.expectStatus(page, "200");
    Lists.list(page.answer())
        .ifPresentOrElse(
            list -> {
              stage.expect(new Check.Present(page.number(), list + "/0"));
              stage.expect(new Check.AtMost(page.number(), list, 2));
            },
            () -> Lists.noList(stage, page));
  }
}
