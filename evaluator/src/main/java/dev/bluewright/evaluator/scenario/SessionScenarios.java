package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.util.List;

/** What somebody signed in with counts until they sign out, and is renewed. Stateless. */
final class SessionScenarios {
  private SessionScenarios() {}

  static List<Scenario> signedOut(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "a token counts no longer after signing out",
            stage -> {
              var person = cast.fresh(stage);
              signOut(cast, stage, person);
              expectOut(cast, stage, person);
            }),
        Scenario.negative(
            key,
            "a refresh token, where there is one, gives nothing after signing out",
            stage -> {
              var person = cast.fresh(stage);
              var login = login(cast, stage, person);
              var renewal = renewal(cast, login);
              var again = signedIn(person, login);
              signOut(cast, stage, again);
              stage.expectStatus(stage.send(Person.ANYONE, renewal), Expected.REFUSED);
            }));
  }

  static List<Scenario> signedOutEverywhere(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "no token counts after signing out everywhere, wherever it was given",
            stage -> {
              var here = cast.fresh(stage);
              var there = signedIn(here, login(cast, stage, here));
              signOut(cast, stage, here);
              expectOut(cast, stage, here);
              expectOut(cast, stage, there);
            }));
  }

  static List<Scenario> refreshed(Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "a refresh token gives new tokens, and a made up one does not",
            stage -> refreshes(cast, stage)),
        Scenario.positive(
            key,
            "the tokens that a refresh token gives count",
            stage -> {
              var person = cast.fresh(stage);
              var given = stage.needed(Person.ANYONE, renewal(cast, login(cast, stage, person)));
              stage.expectStatus(
                  AccountScenarios.themselves(cast, stage, signedIn(person, given)), "200");
              if (Tokens.refresh(given.answer()).isPresent()) {
                stage.expectStatus(stage.send(Person.ANYONE, renewal(cast, given)), "2xx");
              }
            }));
  }

  private static void refreshes(Cast cast, Stage stage) {
    var person = cast.fresh(stage);
    var login = login(cast, stage, person);
    var token = Tokens.refresh(login.answer());
    if (token.isEmpty()) {
      stage.noWay("Signing in gives no refresh token: " + login.shown());
      return;
    }
    var route = AccountScenarios.route(cast, "refresh");
    stage.expectStatus(stage.send(Person.ANYONE, renewal(cast, login)), "2xx");
    var wrong = Values.JSON.objectNode().put(token.get().name(), Values.word());
    stage.expectStatus(
        stage.send(Person.ANYONE, Calls.of(route, route.path(), wrong)), Expected.REFUSED);
  }

  private static Exchange login(Cast cast, Stage stage, Person person) {
    return stage.needed(Person.ANYONE, cast.login(person));
  }

  /** The request that gives new tokens for those of an answer. */
  private static Call renewal(Cast cast, Exchange given) {
    var token =
        Tokens.refresh(given.answer())
            .orElseThrow(() -> new Unplayable("Signing in gives no refresh token."));
    var route = AccountScenarios.route(cast, "refresh");
    var body = Values.JSON.objectNode().put(token.name(), token.text());
    return Calls.of(route, route.path(), body);
  }

  /** The same person with the tokens of an answer. */
  private static Person signedIn(Person person, Exchange given) {
    var headers =
        Tokens.headers(given.answer())
            .orElseThrow(() -> new Unplayable("It gives no token: " + given.shown()));
    return new Person(person.login(), person.password(), person.id(), person.role(), headers);
  }

  private static void signOut(Cast cast, Stage stage, Person person) {
    stage.expectStatus(stage.send(person, Calls.of(AccountScenarios.route(cast, "logout"))), "2xx");
  }

  private static void expectOut(Cast cast, Stage stage, Person person) {
    stage.expectStatus(AccountScenarios.themselves(cast, stage, person), Expected.SIGNED_OUT);
  }
}
