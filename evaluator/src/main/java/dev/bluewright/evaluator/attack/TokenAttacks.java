package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** API2: tokens that nobody gave, and tokens that count no more. Stateless. */
final class TokenAttacks {
  private TokenAttacks() {}

  static List<Attack> on(Ground ground) {
    if (!ground.hasPeople()) {
      return List.of();
    }
    var all = new ArrayList<Attack>();
    all.add(forged(ground, Weakness.UNSIGNED_TOKEN, "a token with alg none", Jwt::unsigned));
    all.add(forged(ground, Weakness.ALTERED_TOKEN, "an altered token", Jwt::altered));
    all.add(
        forged(ground, Weakness.FOREIGN_TOKEN, "a token signed with usual words", Jwt::foreign));
    all.add(forged(ground, Weakness.EXPIRED_TOKEN, "an expired token", Jwt::expired));
    ground
        .play()
        .entrance("logout")
        .ifPresent(
            route ->
                all.add(
                    new Attack(
                        Weakness.SIGNED_OUT_TOKEN,
                        route.method() + " " + route.path(),
                        "a token after signing out",
                        stage -> signedOut(ground, stage))));
    ground
        .play()
        .entrance("refresh")
        .ifPresent(
            route ->
                all.add(
                    new Attack(
                        Weakness.REFRESH_REUSE,
                        route.method() + " " + route.path(),
                        "a refresh token is used twice",
                        stage -> refresh(ground, stage))));
    return all;
  }

  /** Tokens made of a right one. */
  @FunctionalInterface
  private interface Forgery {
    List<String> of(String token);
  }

  private static Attack forged(Ground ground, Weakness weakness, String title, Forgery forgery) {
    return new Attack(
        weakness,
        "a guarded address",
        title,
        stage -> {
          var person = ground.play().fresh(stage);
          var token = bearer(person);
          var forged = forgery.of(token);
          if (forged.isEmpty()) {
            throw Ground.stopped("None can be made of the tokens that the system gives.");
          }
          counts(ground, stage, person, forged);
        });
  }

  private static String bearer(Person person) {
    return Optional.ofNullable(person.headers().get("Authorization"))
        .filter(text -> text.startsWith("Bearer "))
        .map(text -> text.substring("Bearer ".length()))
        .orElseThrow(() -> Ground.stopped("Signing in gives no token that a header carries."));
  }

  /** Each is tried where nobody may go who has not signed in. */
  private static void counts(Ground ground, Stage stage, Person person, List<String> tokens) {
    var guarded = guarded(ground, stage, person);
    var without = ground.send(stage, Person.ANYONE, guarded).number();
    stage.needed(ground.send(stage, person, guarded));
    for (var token : tokens) {
      var call = guarded.with("Authorization", "Bearer " + token);
      var answer = ground.send(stage, Person.ANYONE, call).number();
      Ground.weak(
          stage, Sign.all(new Sign.Answered(without, List.of("401", "403")), Sign.done(answer)));
    }
  }

  /** What whoever has signed in sees, and nobody else. */
  private static Call guarded(Ground ground, Stage stage, Person person) {
    var calls = new ArrayList<Call>();
    ground.play().entrance("me").ifPresent(me -> calls.add(Call.of("GET", me.path())));
    for (EntityModel entity : ground.surface().reading().entities()) {
      ground
          .surface()
          .find(entity, "list")
          .filter(route -> route.variables().isEmpty())
          .ifPresent(route -> calls.add(Call.of("GET", route.path())));
    }
    return calls.stream()
        .filter(
            call ->
                List.of(401, 403)
                    .contains(ground.send(stage, Person.ANYONE, call).answer().status()))
        .filter(call -> ground.send(stage, person, call).answer().isSuccess())
        .findFirst()
        .orElseThrow(() -> Ground.stopped("No address is open to who signed in alone."));
  }

  private static void signedOut(Ground ground, Stage stage) {
    var person = ground.play().fresh(stage);
    var guarded = guarded(ground, stage, person);
    var without = ground.send(stage, Person.ANYONE, guarded).number();
    var route = ground.play().entrance("logout").orElseThrow();
    stage.needed(ground.send(stage, person, Call.of(route.method(), route.path())));
    var answer = ground.send(stage, person, guarded).number();
    Ground.weak(
        stage, Sign.all(new Sign.Answered(without, List.of("401", "403")), Sign.done(answer)));
  }

  private static void refresh(Ground ground, Stage stage) {
    var person = ground.play().fresh(stage);
    var login =
        stage.needed(
            ground.send(
                stage, Person.ANYONE, ground.play().login(person.login(), person.password())));
    var token =
        ground
            .play()
            .refreshToken(login)
            .orElseThrow(() -> Ground.stopped("Signing in gives no refresh token."));
    var route = ground.play().entrance("refresh").orElseThrow();
    var body = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    body.put(token.getKey(), token.getValue());
    var call = Call.of(route.method(), route.path(), body);
    stage.needed(ground.send(stage, Person.ANYONE, call));
    Ground.weak(stage, Sign.done(ground.send(stage, Person.ANYONE, call).number()));
  }
}
