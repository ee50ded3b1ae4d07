package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;

/** API2: who has an account, and with which password. Stateless. */
final class LoginAttacks {
  private static final int GUESSES = 20;
  private static final int SAMPLES = 4;
  private static final String WRONG = "Pw-wrong-guess-";

  private LoginAttacks() {}

  static List<Attack> on(Ground ground) {
    if (!ground.hasPeople() || ground.play().entrance("login").isEmpty()) {
      return List.of();
    }
    return List.of(
        attack(Weakness.LOGIN_TOLD, stage -> told(ground, stage)),
        attack(Weakness.LOGIN_TIMED, stage -> timed(ground, stage)),
        attack(Weakness.BRUTE_FORCE, stage -> guess(ground, stage)));
  }

  private static Attack attack(Weakness weakness, java.util.function.Consumer<Stage> play) {
    return new Attack(weakness, "login", "login: " + weakness.words(), play);
  }

  private static void told(Ground ground, Stage stage) {
    var known = ground.play().fresh(stage).login();
    var unknown = Playground.word() + "@example.org";
    var some = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    for (var i = 0; i < 2; i++) {
      some.add(login(ground, stage, known, WRONG + i).number());
      others.add(login(ground, stage, unknown, WRONG + i).number());
    }
    Ground.weak(stage, new Sign.Unlike(some.getLast(), some, others, List.of(known, unknown)));
  }

  private static void timed(Ground ground, Stage stage) {
    var known = ground.play().fresh(stage).login();
    var some = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    for (var i = 0; i < SAMPLES; i++) {
      others.add(login(ground, stage, Playground.word() + "@example.org", WRONG + i).number());
      some.add(login(ground, stage, known, WRONG + i).number());
    }
    Ground.weak(stage, new Sign.Slower(some.getLast(), some, others));
    Ground.weak(stage, new Sign.Slower(others.getLast(), others, some));
  }

  /** No throttle where all guesses were looked at, and the right password counts right after. */
  private static void guess(Ground ground, Stage stage) {
    var person = ground.play().fresh(stage);
    var signs = new ArrayList<Sign>();
    for (var i = 0; i < GUESSES; i++) {
      var guess = login(ground, stage, person.login(), WRONG + i).number();
      signs.add(new Sign.Answered(guess, List.of("400", "401", "403", "404", "422")));
    }
    var right = login(ground, stage, person.login(), person.password()).number();
    signs.add(Sign.done(right));
    Ground.weak(stage, new Sign.Together(right, List.copyOf(signs)));
  }

  private static Exchange login(Ground ground, Stage stage, String login, String password) {
    return ground.send(stage, Person.ANYONE, ground.play().login(login, password));
  }
}
