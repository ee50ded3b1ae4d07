package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** People do with the records of accounts what they may, and nothing else. Stateless. */
final class PeopleAccessScenarios {
  private PeopleAccessScenarios() {}

  static List<Scenario> of(World world, Claim.OfAccess claim) {
    var all = new ArrayList<Scenario>();
    for (var operation : claim.operations()) {
      var allowed = World.allowed(claim.entity(), operation);
      if (AccessModel.OPERATIONS.contains(operation)
          && !allowed.isEmpty()
          && !Rights.includeAnyone(allowed)) {
        all.addAll(closed(world, claim, operation, allowed));
      }
    }
    return all;
  }

  private static List<Scenario> closed(
      World world, Claim.OfAccess claim, String operation, List<AccessModel> allowed) {
    var key = claim.key();
    var what = "%s the account of somebody".formatted(operation);
    var all = new ArrayList<Scenario>();
    all.add(
        Scenario.negative(
            key,
            "whoever has not signed in may not " + what,
            stage ->
                stage.expectStatus(
                    tried(world, stage, claim.entity(), operation, Person.ANYONE),
                    Expected.CLOSED)));
    if (Rights.areForSignedIn(allowed)) {
      all.add(
          Scenario.positive(
              key,
              "whoever has signed in may " + what,
              stage ->
                  stage.expectStatus(
                      tried(world, stage, claim.entity(), operation, other(world, stage)), "2xx")));
    } else {
      all.add(
          Scenario.negative(
              key,
              "somebody else may not " + what,
              stage -> {
                var other = other(world, stage);
                if (other.role().filter(World.roles(allowed)::contains).isPresent()) {
                  throw new Unplayable("Everybody who signs up may.");
                }
                stage.expectStatus(
                    tried(world, stage, claim.entity(), operation, other), Expected.HIDDEN);
              }));
    }
    if (allowed.contains(new AccessModel.Owner())) {
      all.add(
          Scenario.positive(
              key,
              "people may %s their own account".formatted(operation),
              stage -> {
                var made = world.records().needed(stage, claim.entity(), Wish.LEAST);
                stage.expectStatus(tried(world, stage, made, operation, made.by()), "2xx");
              }));
    }
    return all;
  }

  private static Person other(World world, Stage stage) {
    return world.cast().orElseThrow().other(stage);
  }

  private static Exchange tried(
      World world, Stage stage, EntityModel people, String operation, Person who) {
    return operation.equals("create")
        ? created(world, stage, people, who)
        : tried(world, stage, world.records().needed(stage, people, Wish.LEAST), operation, who);
  }

  private static Exchange created(World world, Stage stage, EntityModel people, Person who) {
    var route =
        world
            .surface()
            .find(people, "create")
            .orElseThrow(() -> new Unplayable("The system has no way to make accounts."));
    var values = world.cast().orElseThrow().values();
    return stage.send(who, Calls.of(route, route.path(), values));
  }

  private static Exchange tried(World world, Stage stage, Made made, String operation, Person who) {
    var route = world.surface().find(made.entity(), operation);
    var path = route.flatMap(each -> world.records().path(made, each));
    if (route.isEmpty() || path.isEmpty()) {
      throw new Unplayable("It is not known how to " + operation + " an account.");
    }
    return stage.send(
        who,
        operation.equals("update")
            ? Calls.of(route.get(), path.get(), change(world, made.entity()))
            : Calls.of(route.get(), path.get()));
  }

  /** Another text for a value with which nobody signs in. */
  private static ObjectNode change(World world, EntityModel people) {
    var login = world.cast().orElseThrow().accounts().login();
    var field =
        people.fields().stream()
            .filter(each -> isText(each) && !each.name().equals(login))
            .findFirst()
            .orElseThrow(() -> new Unplayable("Accounts have no text that could be changed."));
    var value = Values.of(people, field, Values.Taste.COMING);
    return Values.JSON.objectNode().set(world.surface().member(people, field.name()), value);
  }

  private static boolean isText(FieldModel field) {
    return field.isGiven()
        && field.access().isEmpty()
        && (field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText);
  }
}
