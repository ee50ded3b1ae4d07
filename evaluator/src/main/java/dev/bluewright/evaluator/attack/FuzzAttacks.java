package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.fuzz.Shot;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.openapi.SchemaCheck;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Random requests, valid and hostile ones by halves, from the system's document. Stateless. */
final class FuzzAttacks {
  private static final int MOST = 600;
  private static final List<String> BROKEN = List.of("500", "502", "504", "505", "507", "508");
  private static final List<String> SUCCESSES =
      List.of("200", "201", "202", "203", "204", "205", "206");

  private static final JsonMapper JSON = new JsonMapper();

  private FuzzAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    var operations = ground.operations();
    var each = Math.min(MOST, ground.budget().left() * 2 / 3) / Math.max(1, operations.size());
    for (var operation : operations) {
      var name = Ground.name(operation);
      all.add(
          new Attack(
              Weakness.FAILS,
              name,
              name + ": random requests, valid and hostile",
              stage -> fire(ground, stage, operation, each)));
      all.add(
          new Attack(
              Weakness.DEPARTS,
              name,
              name + ": valid requests, and members of another kind",
              stage -> compare(ground, stage, operation, each / 2)));
    }
    return all;
  }

  private static void fire(Ground ground, Stage stage, Operation operation, int requests) {
    ground.fuzzer().everyMember(operation).stream()
        .limit(requests / 2)
        .forEach(shot -> fire(ground, stage, operation, shot));
    for (var i = 0; i < requests / 2; i++) {
      fire(ground, stage, operation, ground.fuzzer().next(operation));
    }
  }

  private static void fire(Ground ground, Stage stage, Operation operation, Shot shot) {
    var exchange = ground.send(stage, shot.call());
    ground.fuzzer().learn(operation, exchange);
    Ground.weak(stage, new Sign.Answered(exchange.number(), BROKEN));
  }

  private static void compare(Ground ground, Stage stage, Operation operation, int requests) {
    var documented = operation.statuses();
    if (documented.isEmpty() || documented.stream().anyMatch(each -> !each.matches("\\d{3}"))) {
      throw Ground.stopped("The document does not say with which statuses it answers.");
    }
    ground.fuzzer().everyMember(operation).stream()
        .filter(Shot::isForbidden)
        .limit(requests / 2)
        .forEach(shot -> Ground.weak(stage, Sign.done(ground.send(stage, shot.call()).number())));
    for (var i = 0; i < requests / 2; i++) {
      Shot shot = ground.aim().valid(operation);
      var exchange = ground.send(stage, shot.call());
      ground.fuzzer().learn(operation, exchange);
      var status = String.valueOf(exchange.answer().status());
      if (exchange.answer().isSuccess() && !documented.contains(status)) {
        Ground.weak(stage, new Sign.Answered(exchange.number(), List.of(status)));
      } else {
        fits(stage, operation, exchange);
      }
    }
  }

  private static void fits(Stage stage, Operation operation, Exchange exchange) {
    var answer = exchange.answer();
    if (answer.isSuccess()) {
      operation
          .responseSchema(answer.status())
          .map(schema -> SchemaCheck.misfits(answer.json(), schema))
          .orElse(List.of())
          .forEach(
              misfit ->
                  Ground.weak(
                      stage,
                      new Sign.Misfits(
                          exchange.number(),
                          misfit.pointer(),
                          JSON.valueToTree(misfit.rule()),
                          misfit.words())));
    }
    var otherwise = SUCCESSES.stream().filter(each -> !operation.statuses().contains(each));
    Ground.weak(stage, new Sign.Answered(exchange.number(), otherwise.toList()));
  }
}
