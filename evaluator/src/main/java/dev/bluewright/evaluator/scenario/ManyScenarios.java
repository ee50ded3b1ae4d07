package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Map;

/** What belongs to one record is listed with it, and nothing of another. Stateless. */
final class ManyScenarios {
  private ManyScenarios() {}

  static List<Scenario> of(World world, Claim.OfRelation claim) {
    var entity = claim.entity();
    var relation = claim.relation();
    return Counted.of(world.reading(), entity, relation.name())
        .filter(counted -> !counted.isOfOwner())
        .map(
            counted ->
                List.of(
                    Scenario.positive(
                        claim.key(),
                        "the %s of one %s are listed, and no others"
                            .formatted(relation.name(), entity.name()),
                        stage -> listed(world, stage, entity, relation, counted))))
        .orElse(List.of());
  }

  private static void listed(
      World world, Stage stage, EntityModel entity, RelationModel relation, Counted counted) {
    var one = world.records().needed(stage, entity, Wish.LEAST);
    var wish = Wish.LEAST.below(counted.back().name(), one);
    var fits = world.records().needed(stage, counted.entity(), wish);
    var other = world.records().needed(stage, counted.entity(), Wish.LEAST);
    var below =
        world
            .surface()
            .findBelow(entity, relation.name())
            .or(() -> world.surface().findNested(entity, counted.entity()));
    if (below.isPresent()) {
      var route = world.records().filled(one, below.get());
      FilterScenarios.expect(world, stage, route, fits, other, Map.of());
      return;
    }
    ListBelowScenarios.filtered(world, stage, counted.entity(), counted.back(), one, fits, other);
  }
}
