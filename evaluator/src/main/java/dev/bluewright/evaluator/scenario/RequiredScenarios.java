package dev.bluewright.evaluator.scenario;

import java.util.List;

/** A record without a value that must be given is refused. Stateless. */
final class RequiredScenarios {
  private RequiredScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    var entity = claim.entity();
    var field = claim.field().name();
    return List.of(
        Scenario.negative(
            claim.key(),
            entity.name() + " without " + field + " is refused, and with it created",
            stage -> {
              var records = world.records();
              records.needed(stage, entity, Wish.LEAST);
              var draft = records.draft(stage, entity, Wish.LEAST.leavingOut(field));
              stage.expectStatus(stage.send(draft), Expected.REFUSED);
            }));
  }
}
