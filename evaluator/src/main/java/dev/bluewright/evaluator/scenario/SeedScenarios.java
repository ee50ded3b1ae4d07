package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;

/** The records that are there from the start are listed. Stateless. */
final class SeedScenarios {
  private static final int MOST = 8;

  private SeedScenarios() {}

  static List<Scenario> of(World world, Claim.OfSeed claim) {
    var entity = claim.entity();
    return List.of(
        Scenario.positive(
            claim.key(),
            "the list of " + entity.name() + " has the records from the start",
            stage -> {
              var route = world.lists().route(stage, entity);
              if (route.isEmpty()) {
                return;
              }
              var who = world.actor(stage, entity, "list");
              var page = world.lists().page(stage, who, route.get(), List.of(), Map.of());
              stage.expectStatus(page, "200");
              Lists.list(page.answer())
                  .ifPresentOrElse(
                      list -> listed(world, stage, entity, page, list),
                      () -> Lists.noList(stage, page));
            }));
  }

  private static void listed(
      World world, Stage stage, EntityModel entity, Exchange page, String list) {
    for (var line : entity.seed().stream().limit(MOST).toList()) {
      var told =
          line.entrySet().stream()
              .filter(each -> entity.findField(each.getKey()).isPresent())
              .findFirst()
              .orElseThrow(
                  () -> new Unplayable("A record from the start has no value to tell it by."));
      var pointer = world.lists().pointer(entity, page, told.getKey());
      stage.expect(new Check.Listed(page.number(), list, pointer, told.getValue()));
    }
  }
}
