package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** Records can be created, with all values and with those alone that must be given. Stateless. */
final class CreateScenarios {
  private CreateScenarios() {}

  static List<Scenario> of(World world, Claim.OfOperation claim) {
    var entity = claim.entity();
    if (world.isPeople(entity)) {
      return List.of(
          Scenario.positive(
              claim.key(),
              "an account of " + entity.name() + " is made",
              stage -> stage.expectStatus(registered(world, stage), "2xx")));
    }
    return List.of(
        Scenario.positive(
            claim.key(),
            entity.name() + " is created with all its values, and read as it was sent",
            stage -> created(world, stage, entity, Wish.FULL)),
        Scenario.positive(
            claim.key(),
            entity.name() + " is created with what must be given alone",
            stage -> created(world, stage, entity, Wish.LEAST)));
  }

  private static dev.bluewright.evaluator.exchange.Exchange registered(World world, Stage stage) {
    var cast = world.cast().orElseThrow();
    if (cast.accounts().signUp() == dev.bluewright.blueprint.AccountsModel.SignUp.OPEN) {
      return stage.send(Person.ANYONE, cast.registration(cast.values()));
    }
    cast.fresh(stage, java.util.Optional.empty());
    throw new Unplayable("Accounts are made by an administrator.");
  }

  static void created(World world, Stage stage, EntityModel entity, Wish wish) {
    if (world.surface().find(entity, "create").isEmpty()) {
      stage.noWay("The system has no way to create " + entity.name() + ".");
      return;
    }
    var records = world.records();
    var draft = records.draft(stage, entity, wish);
    var exchange = records.accepted(stage, draft);
    var expected = new Expected(world);
    stage.expectStatus(exchange, expected.done("create"));
    if (exchange.answer().isSuccess()) {
      expected.kept(stage, records.made(draft, exchange));
    }
  }
}
