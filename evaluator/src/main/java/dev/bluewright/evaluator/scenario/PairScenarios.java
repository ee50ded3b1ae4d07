package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import java.util.List;

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
      stage.expectStatus(stage.send(who, put(world, pairs, other, relation)), "2xx");
      expect(world, stage, pairs, one, other, true);
    }
    var taken =
        pairs
            .take(first.id(), List.of(second.id()))
            .orElseThrow(() -> new Unplayable("It is not known how a pair is ended."));
    stage.expectStatus(stage.send(who, taken), "2xx");
    expect(world, stage, pairs, one, first, false);
    expect(world, stage, pairs, one, second, true);
  }

  private static void unknown(
      World world, Stage stage, EntityModel entity, RelationModel relation) {
    var one = world.records().needed(stage, entity, Wish.LEAST);
    var pairs = new Pairs(world, stage, one, relation);
    var never = other(world, stage, relation).never();
    var who = world.actor(stage, one, "update");
    stage.expectStatus(stage.send(who, put(world, pairs, never, relation)), Expected.REFUSED);
  }

  private static Made other(World world, Stage stage, RelationModel relation) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    return world.records().needed(stage, target, Wish.LEAST);
  }

  private static Call put(World world, Pairs pairs, Made other, RelationModel relation) {
    return pairs
        .put(other.id())
        .orElseThrow(
            () ->
                new Unplayable(
                    world.surface().isKnown()
                        ? "The document has no way to add to " + relation.name() + "."
                        : "It is not known how one is added to " + relation.name() + "."));
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
