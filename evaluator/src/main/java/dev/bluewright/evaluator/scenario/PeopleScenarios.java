package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** Values of the people who sign in. Stateless. */
final class PeopleScenarios {
  private PeopleScenarios() {}

  static List<Scenario> ofField(World world, Claim.OfField claim) {
    var field = claim.field();
    return List.of(
        Scenario.positive(
            claim.key(),
            field.name() + " of an account is kept",
            stage -> kept(world, stage, claim, field)));
  }

  private static void kept(World world, Stage stage, Claim.OfField claim, FieldModel field) {
    var cast = world.cast().orElseThrow();
    var values = cast.values();
    var member = world.surface().member(claim.entity(), field.name());
    if (!values.has(member) && field.isGiven() && field.access().isEmpty()) {
      values.set(member, Values.of(claim.entity(), field, Values.Taste.COMING));
    }
    var registered = stage.send(Person.ANYONE, cast.registration(values));
    stage.expectStatus(registered, "2xx");
    if (!registered.answer().isSuccess()) {
      return;
    }
    var person = cast.signedUp(stage, registered, values);
    var route = cast.entrances().find("me");
    var shown = route.map(me -> stage.send(person, Calls.of(me))).orElse(registered);
    var pointer = world.records().pointer(claim.entity(), shown, field.name());
    stage.expect(
        values.has(member)
            ? new Check.Holds(shown.number(), pointer, values.path(member))
            : new Check.Present(shown.number(), pointer));
  }
}
