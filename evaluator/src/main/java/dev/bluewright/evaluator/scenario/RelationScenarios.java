package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** A record belongs to another, which must be there. Stateless. */
final class RelationScenarios {
  private RelationScenarios() {}

  static List<Scenario> of(World world, Claim.OfRelation claim) {
    return switch (claim.relation().kind()) {
      case BELONGS_TO -> belongsTo(world, claim);
      case HAS_MANY -> ManyScenarios.of(world, claim);
      case HAS_ONE -> List.of();
      case MANY_TO_MANY ->
          claim.relation().tie().isPresent()
              ? FriendScenarios.of(world, claim)
              : PairScenarios.of(world, claim);
    };
  }

  private static List<Scenario> belongsTo(World world, Claim.OfRelation claim) {
    var entity = claim.entity();
    var relation = claim.relation();
    if (entity.findOwner().equals(java.util.Optional.of(relation.name()))) {
      return OwnerScenarios.of(world, claim);
    }
    if (world.leadsToTenant(entity, relation)) {
      return List.of(tenant(world, claim));
    }
    return List.of(
        Scenario.positive(
            claim.key(),
            "%s shows its %s".formatted(entity.name(), relation.name()),
            stage -> shown(world, stage, entity, relation)),
        Scenario.negative(
            claim.key(),
            "%s of an unknown %s is refused".formatted(entity.name(), relation.name()),
            stage -> unknown(world, stage, entity, relation)));
  }

  /** Nobody says of which tenant a record is, and it shows it. */
  private static Scenario tenant(World world, Claim.OfRelation claim) {
    return Scenario.positive(
        claim.key(),
        "%s shows its %s".formatted(claim.entity().name(), claim.relation().name()),
        stage -> {
          var made = world.records().needed(stage, claim.entity(), Wish.LEAST);
          var shown = new Expected(world).shown(stage, made, made.exchange());
          var pointer = world.records().pointer(claim.entity(), shown, claim.relation());
          stage.expect(new Check.Present(shown.number(), pointer));
        });
  }

  /** A record that belongs to another. */
  static Made made(World world, Stage stage, EntityModel entity, RelationModel relation) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    var plain = world.records().needed(stage, entity, Wish.LEAST);
    if (plain.parents().containsKey(relation.name())) {
      return plain;
    }
    var parent = world.records().needed(stage, target, Wish.LEAST);
    return world.records().needed(stage, entity, Wish.LEAST.below(relation.name(), parent));
  }

  private static void shown(World world, Stage stage, EntityModel entity, RelationModel relation) {
    var made = made(world, stage, entity, relation);
    var parent = made.parents().get(relation.name());
    if (parent == null) {
      throw new Unplayable("It is not known how " + relation.name() + " is given.");
    }
    var shown = new Expected(world).shown(stage, made, made.exchange());
    var place = world.records().idPointer(entity, shown, relation);
    stage.expect(new Check.Holds(shown.number(), place, Bodies.id(parent.id())));
  }

  private static void unknown(
      World world, Stage stage, EntityModel entity, RelationModel relation) {
    var made = made(world, stage, entity, relation);
    var parent = made.parents().get(relation.name());
    if (parent == null) {
      throw new Unplayable("It is not known how " + relation.name() + " is given.");
    }
    var draft =
        world
            .records()
            .draft(stage, entity, Wish.LEAST.by(made.by()).below(relation.name(), parent.never()));
    stage.expectStatus(stage.send(draft), Expected.REFUSED);
  }
}
