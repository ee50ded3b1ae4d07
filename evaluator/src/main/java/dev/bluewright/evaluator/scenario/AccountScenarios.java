package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;

/** People sign up and in, and nobody does with a wrong password. Stateless. */
final class AccountScenarios {
  private AccountScenarios() {}

  static List<Scenario> of(World world, Claim.OfAccounts claim) {
    if (world.cast().isEmpty()) {
      return List.of();
    }
    var cast = world.cast().get();
    var key = claim.key();
    return switch (what(cast, claim)) {
      case "", "register", "signUp" -> List.of(signsUp(cast, key), tellsNoPassword(cast, key));
      case "login", "password" ->
          List.of(signsIn(cast, key), wrongPassword(cast, key), unknownLogin(cast, key));
      case "logout" -> SessionScenarios.signedOut(cast, key);
      case "logout everywhere" -> SessionScenarios.signedOutEverywhere(cast, key);
      case "me" -> List.of(showsThemselves(cast, key));
      case "refresh" -> SessionScenarios.refreshed(cast, key);
      case "password change" -> PasswordScenarios.changed(cast, key);
      case "reset", "forgot" -> PasswordScenarios.forgotten(cast, key);
      case "confirm" -> List.of(byMail(key));
      case "refused" -> List.of(refused(cast, key));
      case "keys" -> KeyScenarios.of(world, cast, key);
      case "export" -> ExportScenarios.of(world, cast, key);
      case "erase" -> ErasureScenarios.of(world, cast, key);
      case "role" -> List.of(hasARole(cast, key));
      case "admin" -> List.of(administers(cast, key));
      case "tenants" -> TenantScenarios.of(world, cast, key);
      case "invitations" -> InvitationScenarios.of(cast, key);
      case "provider" -> List.of(byToken(key));
      case "blocked" -> BlockedScenarios.of(world, cast, key);
      default -> List.of();
    };
  }

  /** What is done at a prescribed address, where the claim is about one. */
  private static String what(Cast cast, Claim.OfAccounts claim) {
    return cast.accounts().routes().stream()
        .filter(route -> claim.what().equals("routes." + route.name()))
        .findFirst()
        .map(route -> route.does())
        .orElse(claim.what());
  }

  /** A token of another system is not to be had from the system that is judged. */
  private static Scenario byToken(String key) {
    return Scenario.positive(
        key,
        "whoever comes with a token of the provider is let in",
        _ -> {
          throw new Unplayable(Cast.NO_TOKENS);
        });
  }

  private static Scenario byMail(String key) {
    return Scenario.positive(
        key,
        "whoever has the mail confirms an address",
        _ -> {
          throw new Unplayable("What a mail holds is not seen from outside.");
        });
  }

  private static Scenario refused(Cast cast, String key) {
    return Scenario.negative(
        key,
        "whoever is not known is told so in the words of the text",
        stage -> {
          var answer = refusedLogin(cast, stage);
          cast.accounts()
              .refused()
              .ifPresent(words -> stage.expect(new Check.Mentions(answer.number(), words)));
        });
  }

  private static Scenario hasARole(Cast cast, String key) {
    return Scenario.positive(
        key,
        "whoever signs up has a role",
        stage -> {
          var person = cast.fresh(stage);
          var shown = themselves(cast, stage, person);
          stage.expectStatus(shown, "200");
          var role = cast.roleMember();
          stage.expect(new Check.Mentions(shown.number(), "\"" + role + "\""));
        });
  }

  private static Scenario administers(Cast cast, String key) {
    return Scenario.positive(
        key,
        "the administrator signs in",
        stage -> {
          var admin = cast.admin(stage);
          stage.expectStatus(themselves(cast, stage, admin), "200");
        });
  }

  private static Scenario signsUp(Cast cast, String key) {
    return Scenario.positive(
        key,
        "somebody signs up, and signs in with the password",
        stage -> {
          if (cast.entrances().find("register").isEmpty()) {
            stage.noWay("The system has no way to sign up.");
            return;
          }
          var values = cast.values();
          var registered = stage.send(Person.ANYONE, cast.registration(values));
          stage.expectStatus(registered, "2xx");
          stage.expectStatus(stage.send(Person.ANYONE, login(cast, values)), "2xx");
        });
  }

  private static Call login(Cast cast, tools.jackson.databind.node.ObjectNode values) {
    return cast.login(
        values.path(cast.loginMember()).asString(""), values.path("password").asString(""));
  }

  private static Scenario tellsNoPassword(Cast cast, String key) {
    return Scenario.negative(
        key,
        "an answer to who signs up does not hold the password",
        stage -> {
          var values = cast.values();
          var registered = stage.needed(Person.ANYONE, cast.registration(values));
          var password = values.path("password").asString("");
          stage.expect(new Check.Silent(registered.number(), password));
        });
  }

  private static Scenario signsIn(Cast cast, String key) {
    return Scenario.positive(
        key,
        "whoever signed up signs in",
        stage -> {
          var person = cast.fresh(stage);
          var login = stage.send(Person.ANYONE, cast.login(person));
          stage.expectStatus(login, "2xx");
          if (login.answer().isSuccess() && Tokens.headers(login.answer()).isEmpty()) {
            stage.noWay("Signing in gives neither a token nor a cookie: " + login.shown());
          }
        });
  }

  private static Scenario wrongPassword(Cast cast, String key) {
    return Scenario.negative(
        key,
        "nobody signs in with a wrong password",
        stage -> {
          var person = cast.fresh(stage);
          var login = cast.login(person.login(), person.password() + "-wrong");
          stage.expectStatus(stage.send(Person.ANYONE, login), Expected.REFUSED);
        });
  }

  private static Scenario unknownLogin(Cast cast, String key) {
    return Scenario.negative(
        key, "nobody signs in who has not signed up", stage -> refusedLogin(cast, stage));
  }

  /** Somebody who has not signed up tries to sign in. */
  private static Exchange refusedLogin(Cast cast, Stage stage) {
    var login = cast.login(Values.word() + "@example.org", Values.password());
    var answer = stage.send(Person.ANYONE, login);
    stage.expectStatus(answer, Expected.REFUSED);
    return answer;
  }

  private static Scenario showsThemselves(Cast cast, String key) {
    return Scenario.positive(
        key,
        "whoever signed in sees their own account, and nobody else does",
        stage -> {
          var person = cast.fresh(stage);
          var shown = themselves(cast, stage, person);
          stage.expectStatus(shown, "200");
          stage.expect(new Check.Mentions(shown.number(), person.login()));
          stage.expectStatus(themselves(cast, stage, Person.ANYONE), Expected.SIGNED_OUT);
        });
  }

  /** Somebody asks for their own account. */
  static Exchange themselves(Cast cast, Stage stage, Person person) {
    return stage.send(person, Calls.of(route(cast, "me")));
  }

  /** Where something is done with an account, which must be known. */
  static Route route(Cast cast, String what) {
    return cast.entrances()
        .find(what)
        .orElseThrow(
            () -> new Unplayable("It is not known where the system does \"" + what + "\"."));
  }
}
