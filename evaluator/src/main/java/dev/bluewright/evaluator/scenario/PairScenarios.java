package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import java.util.List;
import java.util.Optional;

/** A record is paired with others, and with one of them no longer. Stateless. */
final class PairScenarios {
  private PairScenarios() {}

  static List<Scenario> of(World world, Claim.OfRelation claim) {
    var entity = claim.entity();
    var relation = claim.relation();
    return List.of(
        Scenario.positive(
            claim.key(),
            "%s is given %s, and loses one of them".formatted(entity.name(), relation.name()),
            stage -> paired(world, stage, entity, relation)),
        Scenario.negative(
            claim.key(),
            "%s is not given an unknown %s".formatted(entity.name(), relation.one()),
            stage -> unknown(world, stage, entity, relation)));
  }

  private static void paired(World world, Stage stage, EntityModel entity, RelationModel relation) {
    var one = world.records().needed(stage, entity, Wish.LEAST);
    var pairs = new Pairs(world, stage, one, relation);
    var first = other(world, stage, relation);
    var second = other(world, stage, relation);
    var who = world.actor(stage, one, "update");
    for (var other : List.of(first, second)) {
      var put = pairs.put(other.id());
      if (put.isEmpty() && world.surface().isKnown()) {
        stage.noWay("The system has no way to add to the " + relation.name() + ".");
        return;
      }
      stage.expectStatus(stage.send(who, known(put, relation)), "2xx");
      expect(world, stage, pairs, one, other, true);
    }
    var taken = known(pairs.take(first.id(), List.of(second.id())), relation);
    stage.expectStatus(stage.send(who, taken), "2xx");
    expect(world, stage, pairs, one, first, false);
    expect(world, stage, pairs, one, second, true);
  }

  private static void unknown(
      World world, Stage stage, EntityModel entity, RelationModel relation) {
    var one = world.records().needed(stage, entity, Wish.LEAST);
    var put =
        new Pairs(world, stage, one, relation).put(other(world, stage, relation).never().id());
    var who = world.actor(stage, one, "update");
    stage.expectStatus(stage.send(who, known(put, relation)), Expected.REFUSED);
  }

  private static Made other(World world, Stage stage, RelationModel relation) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    return world.records().needed(stage, target, Wish.LEAST);
  }

  private static Call known(Optional<Call> call, RelationModel relation) {
    return call.orElseThrow(
        () -> new Unplayable("It is not known how the " + relation.name() + " are changed."));
  }

  private static void expect(
      World world, Stage stage, Pairs pairs, Made one, Made other, boolean there) {
    var shown =
        pairs
            .shown(world.actor(stage, one, "read"))
            .orElseThrow(() -> new Unplayable("It is not known where the pairs are shown."));
    pairs.expect(shown, other.id(), there);
  }
}
