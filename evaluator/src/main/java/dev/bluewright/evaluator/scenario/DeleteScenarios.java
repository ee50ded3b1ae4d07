package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import java.util.Map;

/** A deleted record is gone from wherever it was shown. Stateless. */
final class DeleteScenarios {
  private DeleteScenarios() {}

  static List<Scenario> of(World world, Claim.OfOperation claim) {
    var entity = claim.entity();
    return List.of(
        Scenario.positive(
            claim.key(),
            entity.name() + " is deleted, and then neither read nor listed",
            stage -> deleted(world, stage, entity)),
        Scenario.negative(
            claim.key(),
            "an unknown " + entity.name() + " is not deleted",
            stage -> {
              var like = world.records().needed(stage, entity, Wish.LEAST);
              new Expected(world).unknown(stage, like, "delete");
            }));
  }

  private static void deleted(World world, Stage stage, EntityModel entity) {
    var made = world.records().needed(stage, entity, Wish.LEAST);
    var route = world.surface().find(entity, "delete");
    var path = route.flatMap(each -> world.records().path(made, each));
    if (route.isEmpty() || path.isEmpty()) {
      stage.noWay("The system has no way to delete " + entity.name() + ".");
      return;
    }
    var who = world.actor(stage, made, "delete");
    var expected = new Expected(world);
    stage.expectStatus(stage.send(who, Calls.of(route.get(), path.get())), expected.done("delete"));
    if (world.isPeople(entity)) {
      var login = world.cast().orElseThrow().login(made.by());
      stage.expectStatus(stage.send(Person.ANYONE, login), Expected.REFUSED);
    } else {
      world
          .records()
          .read(stage, made)
          .ifPresent(read -> stage.expectStatus(read, expected.missing()[0], "410"));
      unlisted(world, stage, made);
    }
  }

  private static void unlisted(World world, Stage stage, Made made) {
    var route = world.surface().find(made.entity(), "list");
    if (route.isPresent()) {
      var who = world.actor(stage, made, "list");
      var page = world.lists().pageWith(stage, who, route.get(), made, Map.of());
      world.lists().notListed(made, page).ifPresent(stage::expect);
    }
  }
}
