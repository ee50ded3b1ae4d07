package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** No two records hold what is unique. Stateless. */
final class UniqueScenarios {
  private UniqueScenarios() {}

  static Scenario ofField(World world, Claim.OfField claim) {
    var entity = claim.entity();
    var field = claim.field();
    return Scenario.negative(
        claim.key(),
        "a second " + entity.name() + " with the same " + field.name() + " is refused",
        stage -> {
          var value = Values.of(entity, field, Values.Taste.COMING);
          var wish = Wish.LEAST.with(field.name(), value);
          var first = world.records().needed(stage, entity, wish);
          var draft = world.records().draft(stage, entity, wish.by(first.by()));
          stage.expectStatus(stage.send(draft), Expected.REFUSED);
          world.records().needed(stage, entity, Wish.LEAST);
        });
  }

  static List<Scenario> together(World world, Claim.OfUnique claim) {
    return claim.entity().uniqueTogether().stream()
        .flatMap(
            names ->
                Tie.of(world, claim.entity(), names)
                    .map(tie -> TieScenarios.once(world, claim.key(), tie))
                    .orElseGet(() -> List.of(together(world, claim, claim.entity(), names)))
                    .stream())
        .toList();
  }

  private static Scenario together(
      World world, Claim.OfUnique claim, EntityModel entity, List<String> names) {
    return Scenario.negative(
        claim.key(),
        "a second "
            + entity.name()
            + " with the same "
            + String.join(" and ", names)
            + " is refused",
        stage -> {
          var first = world.records().needed(stage, entity, same(entity, names));
          var draft = world.records().draft(stage, entity, world.records().alike(first, names));
          stage.expectStatus(stage.send(draft), Expected.REFUSED);
        });
  }

  private static Wish same(EntityModel entity, List<String> names) {
    var wish = Wish.LEAST;
    for (var name : names) {
      var field = entity.findField(name);
      if (field.isPresent()) {
        wish = wish.with(name, Values.of(entity, field.get(), Values.Taste.COMING));
      }
    }
    return wish;
  }
}
