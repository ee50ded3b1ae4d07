package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Nobody does with oneself what is between two. Stateless. */
final class SelfScenarios {
  private SelfScenarios() {}

  /** Scenarios of the rule that two relations lead to different people, of whom one makes it. */
  static List<Scenario> of(World world, Claim.OfRule claim, String left, String right) {
    var entity = claim.entity();
    return other(world, entity, left, right).stream()
        .map(
            other ->
                Scenario.negative(
                    claim.key(),
                    "nobody is the %s of a %s of their own".formatted(other.name(), entity.name()),
                    stage -> refused(world, stage, entity, other)))
        .toList();
  }

  private static Optional<RelationModel> other(
      World world, EntityModel entity, String left, String right) {
    var owner = entity.findOwner();
    return Stream.of(left, right)
        .filter(name -> owner.filter(List.of(left, right)::contains).isPresent())
        .filter(name -> !owner.equals(Optional.of(name)))
        .flatMap(name -> entity.findRelation(name).stream())
        .filter(relation -> world.cast().filter(cast -> cast.leadsToPeople(relation)).isPresent())
        .findFirst();
  }

  private static void refused(World world, Stage stage, EntityModel entity, RelationModel other) {
    world.records().needed(stage, entity, Wish.LEAST);
    var people = world.cast().orElseThrow().entity();
    var person = world.records().needed(stage, people, Wish.LEAST);
    var wish = Wish.LEAST.by(person.by()).below(other.name(), person);
    var draft = world.records().draft(stage, entity, wish);
    stage.expectStatus(stage.send(draft), Expected.REFUSED);
  }
}
