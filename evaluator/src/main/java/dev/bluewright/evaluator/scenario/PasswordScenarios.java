package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** A password is changed by whoever knows it, and replaced by whoever forgot it. Stateless. */
final class PasswordScenarios {
  private PasswordScenarios() {}

  static List<Scenario> changed(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "after a change the new password counts, and the old one does not",
            stage -> {
              var person = cast.fresh(stage);
              var next = Values.password();
              var call = change(cast, person.password(), next);
              stage.expectStatus(stage.send(person, call), "2xx");
              refused(cast, stage, person, person.password());
              counts(cast, stage, person, next);
            }),
        Scenario.negative(
            key,
            "whoever has not signed in changes no password",
            stage -> {
              var person = cast.fresh(stage);
              var next = Values.password();
              var call = change(cast, person.password(), next);
              stage.expectStatus(stage.send(Person.ANYONE, call), Expected.REFUSED);
              counts(cast, stage, person, person.password());
            }),
        Scenario.negative(
            key,
            "a wrong password, where it is asked for, changes nothing",
            stage -> wrong(cast, stage)));
  }

  private static void wrong(Cast cast, Stage stage) {
    var route = AccountScenarios.route(cast, "password");
    if (route.bodyMembers().size() == 1) {
      throw new Unplayable("The system does not ask for the password as it is.");
    }
    var person = cast.fresh(stage);
    var next = Values.password();
    var call = change(cast, person.password() + "-wrong", next);
    stage.expectStatus(stage.send(person, call), Expected.REFUSED);
    counts(cast, stage, person, person.password());
    refused(cast, stage, person, next);
  }

  private static Call change(Cast cast, String current, String next) {
    var route = AccountScenarios.route(cast, "password");
    var form =
        new AccountForm(route)
            .with("currentPassword", current, "current", "old")
            .with("newPassword", next, "new", "password")
            .withAny(Values.JSON.stringNode(next), "confirm", "repeat");
    return Calls.of(route, route.path(), form.body());
  }

  static List<Scenario> forgotten(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "whoever forgot a password is answered alike, known or not (the mail is not seen)",
            stage -> alike(cast, stage)),
        Scenario.negative(
            key,
            "a made up token sets no password, and the old one counts until it is replaced",
            stage -> madeUp(cast, stage)));
  }

  private static void alike(Cast cast, Stage stage) {
    var person = cast.fresh(stage);
    var known = stage.send(Person.ANYONE, forgot(cast, person.login()));
    var unknown = stage.send(Person.ANYONE, forgot(cast, Values.word() + "@example.org"));
    stage.expectStatus(known, "2xx");
    stage.expectStatus(unknown, String.valueOf(known.answer().status()));
    sameWords(stage, person, known, unknown);
    counts(cast, stage, person, person.password());
  }

  /** What is said is the same, but for what is told of whoever asked. */
  private static void sameWords(Stage stage, Person person, Exchange known, Exchange unknown) {
    var json = known.answer().json();
    for (var name : json.propertyNames()) {
      var value = json.path(name);
      if (value.isString()
          && value.asString().contains(" ")
          && !value.asString().contains(person.login())) {
        stage.expect(new Check.Holds(unknown.number(), "/" + Shape.escaped(name), value));
      }
    }
  }

  private static Call forgot(Cast cast, String login) {
    var route = AccountScenarios.route(cast, "forgot");
    var form = new AccountForm(route).with(cast.loginMember(), login, "mail", "login", "user");
    return Calls.of(route, route.path(), form.body());
  }

  private static void madeUp(Cast cast, Stage stage) {
    var route = AccountScenarios.route(cast, "reset");
    var person = cast.fresh(stage);
    stage.needed(Person.ANYONE, forgot(cast, person.login()));
    var next = Values.password();
    stage.expectStatus(stage.send(Person.ANYONE, reset(route, person, next)), Expected.REFUSED);
    counts(cast, stage, person, person.password());
    refused(cast, stage, person, next);
  }

  private static Call reset(Route route, Person person, String next) {
    var form =
        new AccountForm(route)
            .with("token", Values.word(), "token", "code", "key")
            .with("password", next, "new", "password")
            .withAny(Values.JSON.stringNode(next), "confirm", "repeat")
            .withAny(Values.JSON.stringNode(person.login()), "mail", "login");
    return Calls.of(route, route.path(), form.body());
  }

  private static void counts(Cast cast, Stage stage, Person person, String password) {
    stage.expectStatus(stage.send(Person.ANYONE, cast.login(person.login(), password)), "2xx");
  }

  private static void refused(Cast cast, Stage stage, Person person, String password) {
    stage.expectStatus(
        stage.send(Person.ANYONE, cast.login(person.login(), password)), Expected.REFUSED);
  }
}
