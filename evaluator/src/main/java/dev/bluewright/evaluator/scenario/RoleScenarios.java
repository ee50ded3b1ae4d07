package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** Whoever has a role does with the records of others what the role allows. Stateless. */
final class RoleScenarios {
  private RoleScenarios() {}

  static List<Scenario> of(World world, Claim.OfRole claim) {
    if (world.cast().isEmpty() || world.isPeople(claim.entity())) {
      return List.of();
    }
    return claim.operations().stream()
        .map(
            operation ->
                Scenario.positive(
                    claim.key(),
                    "with the role %s one may %s %s"
                        .formatted(claim.role(), operation, claim.entity().name()),
                    stage -> done(world, stage, claim.entity(), operation, claim.role())))
        .toList();
  }

  private static void done(
      World world, Stage stage, EntityModel entity, String operation, String role) {
    var who = world.cast().orElseThrow().withRole(stage, role);
    if (operation.equals("create")) {
      var draft = world.records().draft(stage, entity, Wish.LEAST.by(who));
      stage.expectStatus(world.records().accepted(stage, draft), "2xx");
      return;
    }
    var made = world.records().needed(stage, entity, AccessScenarios.wish(entity, operation));
    AccessScenarios.done(world, stage, made, operation, who)
        .ifPresent(answer -> stage.expectStatus(answer, "2xx"));
  }
}
