package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do something does it, and nobody else. Stateless. */
final class AccessScenarios {
  private AccessScenarios() {}

  static List<Scenario> of(World world, Claim.OfAccess claim) {
    var entity = claim.entity();
    if (world.cast().isEmpty()) {
      return List.of();
    }
    if (world.isPeople(entity)) {
      return PeopleAccessScenarios.of(world, claim);
    }
    var all = new ArrayList<Scenario>();
    for (var operation : claim.operations()) {
      var allowed = World.allowed(entity, operation);
      if (Rights.includeAnyone(allowed)) {
        all.add(anyone(world, claim.key(), entity, operation));
      } else if (!allowed.isEmpty()) {
        all.add(somebody(world, claim.key(), entity, operation));
        all.add(strangers(world, claim.key(), entity, operation));
        all.add(
            Rights.areForSignedIn(allowed)
                ? everybody(world, claim.key(), entity, operation)
                : others(world, claim.key(), entity, operation));
      }
    }
    return all;
  }

  private static Scenario anyone(World world, String key, EntityModel entity, String operation) {
    return Scenario.positive(
        key,
        "whoever has not signed in may %s %s".formatted(operation, entity.name()),
        stage ->
            attempt(world, stage, entity, operation, Person.ANYONE)
                .ifPresent(answer -> stage.expectStatus(answer, "2xx")));
  }

  private static Scenario somebody(World world, String key, EntityModel entity, String operation) {
    return Scenario.positive(
        key,
        "whoever may %s %s does".formatted(operation, entity.name()),
        stage -> {
          if (operation.equals("create")) {
            world.records().needed(stage, entity, Wish.LEAST);
            var draft = world.records().draft(stage, entity, Wish.LEAST);
            stage.expectStatus(world.records().accepted(stage, draft), "2xx");
            return;
          }
          var made = world.records().needed(stage, entity, wish(entity, operation));
          done(world, stage, made, operation, world.actor(stage, made, operation))
              .ifPresent(answer -> stage.expectStatus(answer, "2xx"));
        });
  }

  private static Scenario strangers(World world, String key, EntityModel entity, String operation) {
    return Scenario.negative(
        key,
        "whoever has not signed in may not %s %s".formatted(operation, entity.name()),
        stage ->
            attempt(world, stage, entity, operation, Person.ANYONE)
                .ifPresent(answer -> stage.expectStatus(answer, Expected.CLOSED)));
  }

  private static Scenario everybody(World world, String key, EntityModel entity, String operation) {
    return Scenario.positive(
        key,
        "whoever has signed in may %s %s of others".formatted(operation, entity.name()),
        stage -> {
          var other = world.cast().orElseThrow().other(stage);
          if (operation.equals("create")) {
            var draft = world.records().draft(stage, entity, Wish.LEAST.by(other));
            stage.expectStatus(world.records().accepted(stage, draft), "2xx");
            return;
          }
          var made = world.records().needed(stage, entity, wish(entity, operation));
          done(world, stage, made, operation, other)
              .ifPresent(answer -> stage.expectStatus(answer, "2xx"));
        });
  }

  private static Scenario others(World world, String key, EntityModel entity, String operation) {
    return Scenario.negative(
        key,
        "somebody else may not %s %s".formatted(operation, entity.name()),
        stage -> other(world, stage, entity, operation));
  }

  private static void other(World world, Stage stage, EntityModel entity, String operation) {
    var cast = world.cast().orElseThrow();
    var other = cast.other(stage);
    var allowed = World.allowed(entity, operation);
    var mayAnyway =
        other.role().filter(World.roles(allowed)::contains).isPresent()
            || (operation.equals("create") && allowed.stream().anyMatch(World::isOfTheRecord));
    if (mayAnyway) {
      throw new Unplayable("Everybody who signs up may.");
    }
    attempt(world, stage, entity, operation, other)
        .ifPresent(answer -> stage.expectStatus(answer, Expected.HIDDEN));
  }

  /** Tries an operation on a record of somebody else; of lists, that it is not among them. */
  private static Optional<Exchange> attempt(
      World world, Stage stage, EntityModel entity, String operation, Person who) {
    if (operation.equals("create")) {
      var draft = world.records().draft(stage, entity, Wish.LEAST);
      return Optional.of(stage.send(who, draft.call()));
    }
    var made = world.records().needed(stage, entity, wish(entity, operation));
    var answer = done(world, stage, made, operation, who);
    if (operation.equals(AccessModel.READ) && who.isSignedIn()) {
      unlisted(world, stage, made, who);
    }
    return answer;
  }

  private static void unlisted(World world, Stage stage, Made made, Person who) {
    world
        .surface()
        .find(made.entity(), "list")
        .map(route -> world.lists().pageWith(stage, who, route, made, Map.of()))
        .flatMap(page -> world.lists().notListed(made, page))
        .ifPresent(stage::expect);
  }

  /** A record with which an operation can be done. */
  static Wish wish(EntityModel entity, String operation) {
    return entity
        .findAction(operation)
        .flatMap(action -> States.right(entity, action))
        .map(state -> state.in(Wish.LEAST))
        .orElse(Wish.LEAST);
  }

  /** Does an operation or an action on a record. */
  static Optional<Exchange> done(
      World world, Stage stage, Made made, String operation, Person who) {
    var action = made.entity().findAction(operation);
    if (action.isPresent()) {
      return acted(world, stage, made, action.get(), who);
    }
    var call =
        operation.equals("update")
            ? world.records().change(made, UpdateScenarios.changes(world, made))
            : world
                .surface()
                .find(made.entity(), operation)
                .flatMap(route -> world.records().call(made, route));
    if (call.isEmpty()) {
      throw new Unplayable(
          "The system has no way to " + operation + " " + made.entity().name() + ".");
    }
    return call.map(each -> stage.send(who, each));
  }

  private static Optional<Exchange> acted(
      World world, Stage stage, Made made, ActionModel action, Person who) {
    var enough = Raising.enough(world, stage, made, action);
    var input = ActionScenarios.input(world, stage, enough, action);
    return ActionScenarios.acted(world, stage, enough, action, input, who);
  }
}
