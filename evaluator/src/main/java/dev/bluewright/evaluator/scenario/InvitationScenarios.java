package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;

/** Whoever is invited is of the same tenant, and an invitation counts once. Stateless. */
final class InvitationScenarios {
  private InvitationScenarios() {}

  static List<Scenario> of(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "whoever is invited signs up and is of the same tenant",
            stage -> invited(cast, stage)),
        Scenario.negative(key, "an invitation counts once", stage -> again(cast, stage)),
        Scenario.negative(
            key,
            "an invitation that was never made is refused",
            stage -> {
              var tenants = tenants(cast);
              var values = tenants.colleague().put(member(tenants), Values.word().repeat(5));
              stage.expectStatus(
                  stage.send(Person.ANYONE, cast.registration(values)), Expected.REFUSED);
            }));
  }

  private static Tenants tenants(Cast cast) {
    return cast.tenants()
        .orElseThrow(() -> new Unplayable("The judge found no way to be of one tenant."));
  }

  private static String member(Tenants tenants) {
    return tenants
        .taken()
        .orElseThrow(() -> new Unplayable("Nothing of who signs up takes an invitation."));
  }

  private static void invited(Cast cast, Stage stage) {
    var tenants = tenants(cast);
    var founder = tenants.founder(stage);
    if (tenants.invitations().isEmpty()) {
      stage.noWay("The system has no way to invite anybody.");
      return;
    }
    var colleague = tenants.joined(stage, Optional.empty());
    var me =
        cast.entrances()
            .find("me")
            .orElseThrow(() -> new Unplayable("The system has no way to see oneself."));
    var theirs = stage.send(founder, Calls.of(me));
    var own = stage.send(colleague, Calls.of(me));
    var tenant =
        tenants
            .shown(theirs)
            .orElseThrow(() -> new Unplayable("Nothing shows of which tenant somebody is."));
    stage.expectStatus(own, "200");
    stage.expect(new Check.Holds(own.number(), tenant.pointer(), tenant.id()));
  }

  private static void again(Cast cast, Stage stage) {
    var tenants = tenants(cast);
    var route =
        tenants
            .invitations()
            .orElseThrow(() -> new Unplayable("The system has no way to invite anybody."));
    var first = tenants.colleague();
    var answer =
        stage.needed(tenants.founder(stage), tenants.invitation(route, first, Optional.empty()));
    var token = Tenants.token(answer);
    stage.needed(Person.ANYONE, cast.registration(first.put(member(tenants), token)));
    var second = tenants.colleague().put(member(tenants), token);
    stage.expectStatus(stage.send(Person.ANYONE, cast.registration(second)), Expected.REFUSED);
  }
}
