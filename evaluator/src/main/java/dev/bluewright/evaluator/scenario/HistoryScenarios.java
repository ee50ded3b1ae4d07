package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** A change leaves an entry that tells what was and what is. Stateless. */
final class HistoryScenarios {
  private HistoryScenarios() {}

  static List<Scenario> of(World world, Claim.OfHistory claim) {
    var entity = claim.entity();
    return List.of(
        Scenario.positive(
            claim.key(),
            "the history of a " + entity.name() + " tells of a change",
            stage -> {
              var made = world.records().needed(stage, entity, Wish.FULL);
              var changes = UpdateScenarios.changes(world, made);
              var text =
                  changes.values().stream()
                      .findFirst()
                      .orElseThrow(() -> new Unplayable("It has no value to change."))
                      .asString();
              UpdateScenarios.change(world, stage, made, changes);
              var route =
                  world
                      .surface()
                      .find(entity, "history")
                      .filter(each -> each.method().equals("GET"))
                      .or(() -> world.surface().findBelow(entity, "history"));
              var path = route.flatMap(each -> world.records().path(made, each));
              if (route.isEmpty() || path.isEmpty()) {
                stage.noWay("The system has no way to see the history of " + entity.name() + ".");
                return;
              }
              var who = world.actor(stage, made, "read");
              var shown = stage.send(who, Calls.of(route.get(), path.get()));
              stage.expectStatus(shown, "200");
              stage.expect(new Check.Mentions(shown.number(), text));
            }));
  }
}
