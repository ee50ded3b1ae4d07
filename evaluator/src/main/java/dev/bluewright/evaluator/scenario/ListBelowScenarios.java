package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Map;

/** A list of what belongs to one record shows that alone. Stateless. */
final class ListBelowScenarios {
  private ListBelowScenarios() {}

  static List<Scenario> of(World world, Claim.OfListBelow claim) {
    return List.of(
        Scenario.positive(
            claim.key(),
            "a list of %s of one %s shows those alone"
                .formatted(claim.entity().name(), claim.relation().name()),
            stage -> listed(world, stage, claim.entity(), claim.relation())));
  }

  private static void listed(World world, Stage stage, EntityModel entity, RelationModel relation) {
    var fits = RelationScenarios.made(world, stage, entity, relation);
    var other = RelationScenarios.made(world, stage, entity, relation);
    var parent = fits.parents().get(relation.name());
    if (parent == null) {
      throw new Unplayable("It is not known how " + relation.name() + " is given.");
    }
    var nested = world.surface().findNested(parent.entity(), entity);
    if (nested.isPresent()) {
      var route = world.records().filled(parent, nested.get());
      FilterScenarios.expect(world, stage, route, fits, other, Map.of());
      return;
    }
    filtered(world, stage, entity, relation, parent, fits, other);
  }

  /** In the list of all, asked for those of one parent. */
  static void filtered(
      World world,
      Stage stage,
      EntityModel entity,
      RelationModel relation,
      Made parent,
      Made fits,
      Made other) {
    var route = world.lists().route(stage, entity);
    if (route.isPresent()) {
      var query = world.lists().of(route.get(), entity, relation, parent);
      FilterScenarios.expect(world, stage, route.get(), fits, other, query);
    }
  }
}
