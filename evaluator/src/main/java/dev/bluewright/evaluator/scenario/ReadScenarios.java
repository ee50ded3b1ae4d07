package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** A record is read by its id, and one that never was is not. Stateless. */
final class ReadScenarios {
  private ReadScenarios() {}

  static List<Scenario> of(World world, Claim.OfOperation claim) {
    return of(world, claim.key(), claim.entity());
  }

  static List<Scenario> of(World world, Claim.OfEntity claim) {
    return of(world, claim.key(), claim.entity());
  }

  private static List<Scenario> of(World world, String key, EntityModel entity) {
    return List.of(
        Scenario.positive(
            key, entity.name() + " is read by its id", stage -> read(world, stage, entity)),
        Scenario.negative(
            key,
            "an unknown id of " + entity.name() + " is answered as missing",
            stage -> {
              var like = world.records().needed(stage, entity, Wish.LEAST);
              new Expected(world).unknown(stage, like, "read");
            }));
  }

  private static void read(World world, Stage stage, EntityModel entity) {
    var made = world.records().needed(stage, entity, Wish.FULL);
    if (world.surface().find(entity, "read").isEmpty()) {
      stage.noWay("The system has no way to read one " + entity.name() + ".");
      return;
    }
    if (world.isPeople(entity)) {
      var read = world.records().read(stage, made, world.actor(stage, made, "read")).orElseThrow();
      stage.expectStatus(read, "200");
      return;
    }
    new Expected(world).kept(stage, made);
  }
}
