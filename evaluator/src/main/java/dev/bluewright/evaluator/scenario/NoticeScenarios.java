package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;

/**
 * What is done with one record is told to the one person whom it concerns: a record that is theirs,
 * and that nobody else lists. Stateless.
 */
final class NoticeScenarios {
  private NoticeScenarios() {}

  /**
   * A record, and whom what is done with it concerns.
   *
   * @param to who is told
   */
  private record Told(Made one, Person to) {}

  static List<Scenario> of(
      World world, String key, EntityModel entity, EffectModel.Make effect, Counted made) {
    if (world.cast().isEmpty()) {
      return List.of();
    }
    var what = "\"%s\" of %s".formatted(effect.operation(), entity.name());
    return List.of(
        Scenario.positive(
            key,
            what + " is told to whom it concerns",
            stage -> told(world, stage, entity, effect, made)),
        Scenario.negative(
            key,
            what + " is told to nobody else",
            stage -> apart(world, stage, entity, effect, made)));
  }

  private static void told(
      World world, Stage stage, EntityModel entity, EffectModel.Make effect, Counted made) {
    var told = prepared(world, stage, entity, effect, made);
    MakingScenarios.onceMore(
        world,
        stage,
        told.one(),
        effect,
        () -> MakingScenarios.listed(world, stage, told.to(), told.one(), made));
  }

  private static void apart(
      World world, Stage stage, EntityModel entity, EffectModel.Make effect, Counted made) {
    var told = prepared(world, stage, entity, effect, made);
    if (!effect.operation().equals("create")) {
      EffectScenarios.done(world, stage, told.one(), effect);
    }
    var stranger = world.cast().orElseThrow().fresh(stage);
    var page = MakingScenarios.listed(world, stage, stranger, told.one(), made);
    stage.expectStatus(page, "200");
    Lists.list(page.answer())
        .ifPresentOrElse(
            list -> stage.expect(new Check.AtMost(page.number(), list, 0)),
            () -> Lists.noList(stage, page));
  }

  private static Told prepared(
      World world, Stage stage, EntityModel entity, EffectModel.Make effect, Counted made) {
    var way = made.entity().findOwner().map(effect.set()::get).orElseThrow().split("\\.", 2);
    var wish = EffectScenarios.wish(entity, effect);
    if (way.length == 2) {
      var whole = whole(world, stage, entity, way[0]);
      var another = world.cast().orElseThrow().fresh(stage, role(entity));
      return new Told(
          world.records().needed(stage, entity, wish.by(another).below(way[0], whole)), whole.by());
    }
    var one = world.records().needed(stage, entity, wish);
    return new Told(
        one,
        entity.findOwner().equals(Optional.of(way[0]))
            ? one.by()
            : Optional.ofNullable(one.parents().get(way[0]))
                .map(Made::by)
                .orElseThrow(() -> new Unplayable("Nobody is known to be its " + way[0] + ".")));
  }

  /** What the record is to belong to, which is somebody's. */
  private static Made whole(World world, Stage stage, EntityModel entity, String relation) {
    return entity
        .findRelation(relation)
        .flatMap(each -> world.reading().findEntity(each.target()))
        .map(each -> world.records().needed(stage, each, Wish.LEAST))
        .orElseThrow(() -> new Unplayable("It belongs to no " + relation + "."));
  }

  private static Optional<String> role(EntityModel entity) {
    return World.roles(World.allowed(entity, "create")).stream().findFirst();
  }
}
