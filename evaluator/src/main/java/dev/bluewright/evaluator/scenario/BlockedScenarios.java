package dev.bluewright.evaluator.scenario;

import java.util.List;

/** Who is blocked does not sign in. Stateless. */
final class BlockedScenarios {
  private BlockedScenarios() {}

  static List<Scenario> of(World world, Cast cast, String key) {
    return List.of(
        Scenario.negative(
            key,
            "whoever is blocked does not sign in",
            stage -> {
              var person = cast.fresh(stage);
              var field =
                  cast.accounts()
                      .blocked()
                      .orElseThrow(() -> new Unplayable("It is not known what blocks people."));
              var route =
                  world
                      .surface()
                      .find(cast.entity(), "update")
                      .orElseThrow(() -> new Unplayable("The system has no way to block people."));
              var id = person.knownId();
              var member = world.surface().member(cast.entity(), field);
              var body = Values.JSON.objectNode().put(member, true);
              stage.needed(cast.admin(stage), Calls.of(route, route.filled(List.of(id)), body));
              var login = cast.login(person);
              stage.expectStatus(stage.send(Person.ANYONE, login), Expected.REFUSED);
            }));
  }
}
