package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Optional;

/**
 * What is done with one record is followed by what happens to another; not before, and not to one
 * that has nothing to do with it. Stateless.
 */
final class EffectScenarios {
  private EffectScenarios() {}

  /**
   * What follows.
   *
   * @param other the kind of record that it happens to
   * @param action what happens to it
   * @param child the relation of the other to this, where many refer to it
   */
  private record Followed(EntityModel other, ActionModel action, Optional<RelationModel> child) {}

  static List<Scenario> of(World world, Claim.OfEffect claim) {
    return switch (claim.effect()) {
      case EffectModel.Act act when act.input(claim.entity()).isPresent() -> List.of();
      case EffectModel.Act act -> of(world, claim.key(), claim.entity(), act);
      case EffectModel.Make make -> MakingScenarios.of(world, claim.key(), claim.entity(), make);
    };
  }

  private static List<Scenario> of(
      World world, String key, EntityModel entity, EffectModel.Act effect) {
    return followed(world, entity, effect)
        .map(
            followed ->
                List.of(
                    Scenario.positive(
                        key,
                        "after \"%s\" of %s its %s shows \"%s\""
                            .formatted(
                                effect.operation(),
                                entity.name(),
                                effect.relation(),
                                effect.action()),
                        stage -> follows(world, stage, entity, effect, followed)),
                    Scenario.negative(
                        key,
                        "\"%s\" of %s leaves another %s as it was"
                            .formatted(effect.operation(), entity.name(), followed.other().name()),
                        stage -> apart(world, stage, entity, effect, followed))))
        .orElse(List.of());
  }

  private static Optional<Followed> followed(
      World world, EntityModel entity, EffectModel.Act effect) {
    var relation = entity.findRelation(effect.relation());
    var one =
        relation
            .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO)
            .flatMap(each -> world.reading().findEntity(each.target()));
    if (one.isPresent()) {
      return one.flatMap(
          other ->
              other
                  .findAction(effect.action())
                  .map(action -> new Followed(other, action, Optional.empty())));
    }
    return Counted.of(world.reading(), entity, effect.relation())
        .flatMap(
            counted ->
                counted
                    .entity()
                    .findAction(effect.action())
                    .map(
                        action ->
                            new Followed(counted.entity(), action, Optional.of(counted.back()))));
  }

  /** A record of the other kind to which it has not happened yet. */
  private static Wish before(Followed followed) {
    return States.right(followed.other(), followed.action())
        .map(state -> state.in(Wish.LEAST))
        .orElse(Wish.LEAST);
  }

  private static void follows(
      World world, Stage stage, EntityModel entity, EffectModel effect, Followed followed) {
    if (followed.child().isPresent()) {
      var parent = world.records().needed(stage, entity, wish(entity, effect));
      var wish = before(followed).below(followed.child().get().name(), parent);
      var other = world.records().needed(stage, followed.other(), wish);
      unchanged(world, stage, followed, other);
      done(world, stage, parent, effect);
      shows(world, stage, followed, other);
      return;
    }
    var other = world.records().needed(stage, followed.other(), before(followed));
    if (effect.operation().equals("create")) {
      unchanged(world, stage, followed, other);
    }
    var made =
        world.records().needed(stage, entity, wish(entity, effect).below(effect.relation(), other));
    if (!effect.operation().equals("create")) {
      unchanged(world, stage, followed, other);
      done(world, stage, made, effect);
    }
    shows(world, stage, followed, other);
  }

  private static void apart(
      World world, Stage stage, EntityModel entity, EffectModel effect, Followed followed) {
    var other = world.records().needed(stage, followed.other(), before(followed));
    var made = world.records().needed(stage, entity, wish(entity, effect));
    if (!effect.operation().equals("create")) {
      done(world, stage, made, effect);
    }
    unchanged(world, stage, followed, other);
  }

  static Wish wish(EntityModel entity, EffectModel effect) {
    return AccessScenarios.wish(entity, effect.operation());
  }

  /** Does it, and expects that it is done. */
  static void done(World world, Stage stage, Made made, EffectModel effect) {
    var who = world.actor(stage, made, effect.operation());
    AccessScenarios.done(world, stage, made, effect.operation(), who)
        .ifPresentOrElse(
            answer -> stage.expectStatus(answer, "2xx"),
            () ->
                stage.noWay(
                    "The system has no way to \"%s\" %s."
                        .formatted(effect.operation(), made.entity().name())));
  }

  private static void shows(World world, Stage stage, Followed followed, Made other) {
    var shown = world.records().shown(stage, other);
    stage.expectStatus(shown, "200");
    ActionScenarios.shows(world, stage, other, followed.action(), Values.JSON.objectNode(), shown);
  }

  /** That the other record is as it was made, as far as that is known. */
  private static void unchanged(World world, Stage stage, Followed followed, Made other) {
    var state = States.right(followed.other(), followed.action());
    var shown = world.records().shown(stage, other);
    stage.expectStatus(shown, "200");
    state.ifPresent(
        each ->
            new Expected(world).holds(stage, followed.other(), shown, each.field(), each.value()));
  }
}
