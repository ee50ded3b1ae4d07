package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** People take along what is kept of them, and nothing of others. Stateless. */
final class ExportScenarios {
  private ExportScenarios() {}

  static List<Scenario> of(World world, Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "an export has the person and what they made",
            stage -> {
              var person = cast.fresh(stage);
              var made = Belongings.of(world, stage, person, false);
              var export = export(cast, stage, person);
              stage.expectStatus(export, "200");
              stage.expect(new Check.Mentions(export.number(), person.login()));
              made.forEach(each -> stage.expect(new Check.Mentions(export.number(), each.id())));
            }),
        Scenario.negative(
            key,
            "an export has nothing of somebody else",
            stage -> {
              var other = cast.fresh(stage);
              var theirs = Belongings.of(world, stage, other, false);
              var export = export(cast, stage, cast.fresh(stage));
              stage.expect(new Check.Silent(export.number(), other.login()));
              theirs.forEach(each -> stage.expect(new Check.Silent(export.number(), each.id())));
            }),
        Scenario.negative(
            key,
            "whoever has not signed in exports nothing",
            stage -> stage.expectStatus(export(cast, stage, Person.ANYONE), Expected.CLOSED)));
  }

  private static Exchange export(Cast cast, Stage stage, Person person) {
    var answer = stage.send(person, Calls.of(AccountScenarios.route(cast, "export")));
    if (answer.answer().status() == 202) {
      throw new Unplayable("The export comes later, in a way that is not seen.");
    }
    return answer;
  }
}
