package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.ArrayList;
import java.util.List;

/** A record is of whoever made it, and is made in nobody else's name. Stateless. */
final class OwnerScenarios {
  private OwnerScenarios() {}

  static List<Scenario> of(World world, Claim.OfRelation claim) {
    if (world.cast().isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Scenario>();
    Tie.of(world, claim.entity())
        .ifPresent(tie -> all.add(TieScenarios.each(world, claim.key(), tie)));
    all.add(
        Scenario.positive(
            claim.key(),
            "a %s shows whose it is".formatted(claim.entity().name()),
            stage -> shown(world, stage, claim)));
    all.add(
        Scenario.negative(
            claim.key(),
            "nobody makes a %s in the name of somebody else".formatted(claim.entity().name()),
            stage -> foreign(world, stage, claim)));
    return all;
  }

  private static void shown(World world, Stage stage, Claim.OfRelation claim) {
    var person = world.cast().orElseThrow().member(stage);
    var made = world.records().needed(stage, claim.entity(), Wish.LEAST.by(person));
    expect(world, stage, claim, made, new Expected(world).shown(stage, made, made.exchange()));
  }

  /** Whose it is, where an answer shows it. */
  private static void expect(
      World world, Stage stage, Claim.OfRelation claim, Made made, Exchange shown) {
    var pointer = world.records().pointer(claim.entity(), shown, claim.relation());
    var id = made.by().id();
    if (shown.answer().json().at(pointer).isMissingNode() || id.isEmpty()) {
      throw new Unplayable("The system does not show whose it is.");
    }
    var place = world.records().idPointer(claim.entity(), shown, claim.relation());
    stage.expect(new Check.Holds(shown.number(), place, Bodies.id(id.get())));
  }

  private static void foreign(World world, Stage stage, Claim.OfRelation claim) {
    var cast = world.cast().orElseThrow();
    var person = cast.fresh(stage);
    var other = cast.other(stage);
    var theirs = Bodies.id(other.knownId());
    world.records().needed(stage, claim.entity(), Wish.LEAST.by(person));
    var draft = world.records().draft(stage, claim.entity(), Wish.LEAST.by(person));
    var member = world.surface().member(claim.entity(), claim.relation());
    draft.values().set(member, theirs);
    var answer = stage.send(person, draft.call());
    if (answer.answer().isSuccess()) {
      expect(world, stage, claim, world.records().made(draft, answer), answer);
    } else {
      stage.expectStatus(answer, Expected.REFUSED);
    }
  }
}
