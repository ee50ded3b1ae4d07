package dev.bluewright.evaluator.scenario;

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
              for (var line : entity.seed().stream().limit(MOST).toList()) {
                line.entrySet().stream()
                    .filter(each -> entity.findField(each.getKey()).isPresent())
                    .findFirst()
                    .flatMap(
                        each ->
                            Lists.list(page.answer())
                                .map(
                                    list ->
                                        new Check.Listed(
                                            page.number(),
                                            list,
                                            world.lists().pointer(entity, page, each.getKey()),
                                            each.getValue())))
                    .ifPresent(stage::expect);
              }
            }));
  }
}
