package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Injection that the difference of answers shows: a true condition finds something, a false one
 * what none finds. Stateless.
 */
final class ConditionAttacks {
  private static final int REQUESTS = 10; // at each place
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A condition that follows a value, true and false. */
  private record Condition(String truthy, String falsy) {}

  private static final List<Condition> CONDITIONS =
      List.of(
          new Condition("' OR '1'='1", "' OR '1'='2"),
          new Condition("' OR 1=1 -- ", "' OR 1=2 -- "),
          new Condition("\" OR \"1\"=\"1", "\" OR \"1\"=\"2"),
          new Condition("') OR ('1'='1", "') OR ('1'='2"),
          new Condition("%' OR '1'='1' -- ", "%' OR '1'='2' -- "),
          new Condition(" OR 1=1", " OR 1=2"));

  private ConditionAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    for (var operation : ground.operations()) {
      var slots =
          Slot.of(ground, operation, REQUESTS).stream()
              .filter(each -> each.place() != Slot.Place.BODY)
              .toList();
      if (operation.method().equals("GET") && !slots.isEmpty()) {
        all.add(
            attack(
                Weakness.SQL_CONDITION,
                operation,
                stage -> slots.forEach(slot -> conditions(ground, stage, slot))));
        all.add(
            attack(
                Weakness.NOSQL_OPERATOR,
                operation,
                stage -> slots.forEach(slot -> operators(ground, stage, slot))));
      }
    }
    if (ground.hasPeople() && ground.play().entrance("login").isPresent()) {
      all.add(
          new Attack(
              Weakness.SQL_CONDITION,
              "login",
              "login with a condition",
              stage -> login(ground, stage)));
      all.add(
          new Attack(
              Weakness.NOSQL_OPERATOR,
              "login",
              "login with an operator",
              stage -> loginByOperator(ground, stage)));
    }
    return all;
  }

  private static Attack attack(
      Weakness weakness, Operation operation, java.util.function.Consumer<Stage> play) {
    var name = Ground.name(operation);
    return new Attack(weakness, name, name + ": " + weakness.words(), play);
  }

  private static void conditions(Ground ground, Stage stage, Slot slot) {
    var word =
        slot.name().matches("(?i).*(limit|size|page|offset|cursor)") ? "1" : Playground.word();
    var plain = ground.send(stage, slot.with(ground, word));
    for (var condition : CONDITIONS) {
      var start = condition.truthy().startsWith(" ") ? "0" : word;
      obeys(
          stage,
          plain,
          ground.send(stage, slot.with(ground, start + condition.truthy())),
          () -> ground.send(stage, slot.with(ground, start + condition.falsy())),
          List.of(word, start + condition.truthy(), start + condition.falsy()));
    }
  }

  /** The false condition is only asked for where the true one changed something. */
  private static void obeys(
      Stage stage,
      Exchange plain,
      Exchange truthy,
      java.util.function.Supplier<Exchange> falsy,
      List<String> apart) {
    var differs =
        truthy.answer().isSuccess() && !truthy.answer().body().equals(plain.answer().body());
    var other = differs ? falsy.get().number() : plain.number();
    Ground.weak(stage, new Sign.Obeys(truthy.number(), plain.number(), other, apart));
  }

  private static void operators(Ground ground, Stage stage, Slot slot) {
    var word = Playground.word();
    var plain = ground.send(stage, slot.with(ground, word));
    var truthy = slot.withOperator(ground, "$ne", word);
    var falsy = slot.withOperator(ground, "$eq", word);
    if (truthy.isPresent() && falsy.isPresent()) {
      obeys(
          stage,
          plain,
          ground.send(stage, truthy.get()),
          () -> ground.send(stage, falsy.get()),
          List.of(word, "[$ne]", "[$eq]", slot.name()));
    }
  }

  private static void login(Ground ground, Stage stage) {
    var word = Playground.word() + "@example.org";
    var plain = sent(ground, stage, JSON.stringNode(word), JSON.stringNode("Pw-wrong-9"));
    for (var condition : CONDITIONS.subList(0, 2)) {
      obeys(
          stage,
          plain,
          sent(
              ground,
              stage,
              JSON.stringNode(word + condition.truthy()),
              JSON.stringNode("Pw-wrong-9")),
          () ->
              sent(
                  ground,
                  stage,
                  JSON.stringNode(word + condition.falsy()),
                  JSON.stringNode("Pw-wrong-9")),
          List.of(word, word + condition.truthy(), word + condition.falsy()));
    }
  }

  private static void loginByOperator(Ground ground, Stage stage) {
    var word = Playground.word() + "@example.org";
    var plain = sent(ground, stage, JSON.stringNode(word), JSON.stringNode(word));
    JsonNode any = JSON.objectNode().put("$ne", word);
    JsonNode none = JSON.objectNode().put("$eq", word);
    var truthy = sent(ground, stage, any, any);
    var falsy = sent(ground, stage, none, none);
    Ground.weak(
        stage,
        Sign.all(
            new Sign.Answered(plain.number(), List.of("4xx")),
            new Sign.Answered(falsy.number(), List.of("4xx")),
            Sign.done(truthy.number())));
  }

  private static Exchange sent(Ground ground, Stage stage, JsonNode login, JsonNode password) {
    var call = ground.play().login("", "");
    var body = JSON.objectNode();
    body.set(ground.play().loginMember(), login);
    body.set("password", password);
    return ground.send(stage, Person.ANYONE, Call.of(call.method(), call.target(), body));
  }
}
