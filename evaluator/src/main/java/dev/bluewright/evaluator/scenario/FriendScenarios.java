package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;

/**
 * Two people are a pair by a record that one of them made, and both see it until one ends it;
 * nobody else does. Stateless.
 */
final class FriendScenarios {
  private FriendScenarios() {}

  static List<Scenario> of(World world, Claim.OfRelation claim) {
    var entity = claim.entity();
    var relation = claim.relation();
    if (!world.isPeople(entity)) {
      return List.of();
    }
    var name = relation.name();
    return List.of(
        Scenario.positive(
            claim.key(),
            "both of two people find each other among their " + name + ", and not before",
            stage -> mutual(new FriendPlay(world, stage, entity, relation))),
        Scenario.positive(
            claim.key(),
            "whoever is removed from the " + name + " is so for both",
            stage -> ended(new FriendPlay(world, stage, entity, relation))),
        Scenario.boundary(
            claim.key(),
            "there is one at most between two people, whichever of them asks",
            stage -> once(new FriendPlay(world, stage, entity, relation))),
        Scenario.negative(
            claim.key(),
            "nobody ends what is between two others",
            stage -> others(new FriendPlay(world, stage, entity, relation))));
  }

  private static void mutual(FriendPlay play) {
    play.expect(false);
    play.ask();
    if (play.isAnswered()) {
      play.expect(false);
      play.answer();
    }
    play.expect(true);
  }

  private static void ended(FriendPlay play) {
    play.pair();
    play.end();
    play.expect(false);
  }

  private static void once(FriendPlay play) {
    play.ask();
    play.askAgain();
    play.askBack();
  }

  private static void others(FriendPlay play) {
    play.pair();
    play.endAsAnother();
    play.expect(true);
  }

  /** The kind of record by which two people are a pair. */
  static EntityModel through(World world, RelationModel relation) {
    return relation
        .tie()
        .flatMap(tie -> world.reading().findEntity(tie.through()))
        .orElseThrow(() -> new Unplayable("It is not known what makes two of them a pair."));
  }
}
