package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import java.util.Map;

/** A list shows what was created. Stateless. */
final class ListScenarios {
  private ListScenarios() {}

  static List<Scenario> of(World world, Claim.OfOperation claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "the list shows a new " + claim.entity().name(),
            stage -> listed(world, stage, claim.entity())));
  }

  private static void listed(World world, Stage stage, EntityModel entity) {
    var made = world.records().needed(stage, entity, Wish.LEAST);
    var route = world.lists().route(stage, entity);
    if (route.isEmpty()) {
      return;
    }
    var who = world.actor(stage, made, "list");
    var page = world.lists().pageWith(stage, who, route.get(), made, Map.of());
    world.lists().expectListed(stage, made, page);
  }
}
