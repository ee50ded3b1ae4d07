package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Leak;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;

/** API3: answers are looked through for passwords and their hashes. Stateless. */
final class SecretAttacks {
  private SecretAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    if (ground.hasPeople()) {
      all.add(attack("register", stage -> accounts(ground, stage)));
      ground
          .play()
          .entrance("me")
          .ifPresent(
              me -> all.add(attack("GET " + me.path(), stage -> look(ground, stage, me.path()))));
    }
    for (var operation : gets(ground)) {
      all.add(
          attack(
              Ground.name(operation),
              stage -> looked(stage, ground.send(stage, ground.aim().request(operation)))));
    }
    return all;
  }

  private static List<Operation> gets(Ground ground) {
    return ground.operations().stream().filter(each -> each.method().equals("GET")).toList();
  }

  private static Attack attack(String operation, java.util.function.Consumer<Stage> play) {
    return new Attack(
        Weakness.SHOWS_SECRET,
        operation,
        operation + ": its answer is looked through for secrets",
        play);
  }

  private static void look(Ground ground, Stage stage, String path) {
    looked(stage, ground.send(stage, Call.of("GET", path)));
  }

  private static void looked(Stage stage, Exchange exchange) {
    Ground.weak(
        stage,
        Sign.all(Sign.done(exchange.number()), new Sign.Leaks(exchange.number(), Leak.PASSWORD)));
  }

  private static void accounts(Ground ground, Stage stage) {
    var account = ground.play().account();
    looked(stage, ground.send(stage, Person.ANYONE, ground.play().registration(account)));
    var login = account.path(ground.play().loginMember()).asString("");
    var call = ground.play().login(login, account.path("password").asString(""));
    looked(stage, ground.send(stage, Person.ANYONE, call));
  }
}
