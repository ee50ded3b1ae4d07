package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Rights;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** API2 and API5: what needs signing in, or a role, is tried without. Stateless. */
final class FunctionAttacks {
  private FunctionAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    if (ground.hasPeople()) {
      for (var entity : ground.surface().reading().entities()) {
        operations(ground, entity).forEach(each -> add(ground, entity, each, all));
      }
      all.add(detours(ground));
    }
    return all;
  }

  private static List<String> operations(Ground ground, EntityModel entity) {
    var isPeople = ground.play().people().filter(entity::equals).isPresent();
    var own =
        isPeople
            ? List.of("read", "list", "delete")
            : List.of("create", "read", "list", "update", "delete");
    return Stream.concat(own.stream(), entity.actions().stream().map(each -> each.name()))
        .filter(each -> ground.surface().find(entity, each).isPresent())
        .toList();
  }

  private static void add(Ground ground, EntityModel entity, String operation, List<Attack> all) {
    if (!Rights.isForAnyone(entity, operation)) {
      all.add(
          attack(
              Weakness.NO_SIGN_IN,
              entity,
              operation,
              "%s %s without signing in",
              stage -> Trespass.attempt(ground, stage, entity, operation, Person.ANYONE)));
    }
    if (Rights.isForRoles(entity, operation)
        && !Rights.isForOthers(entity, operation, ground.attacker())) {
      all.add(
          attack(
              Weakness.ROLE_FUNCTION,
              entity,
              operation,
              "%s %s without the role",
              stage ->
                  Trespass.attempt(ground, stage, entity, operation, ground.play().other(stage))));
    }
  }

  private static Attack attack(
      Weakness weakness,
      EntityModel entity,
      String operation,
      String title,
      java.util.function.Consumer<Stage> play) {
    return new Attack(
        weakness, operation + " " + entity.name(), title.formatted(operation, entity.name()), play);
  }

  /** Other spellings of an address, which a guard in front of the system may not know. */
  private static Attack detours(Ground ground) {
    return new Attack(
        Weakness.NO_SIGN_IN,
        "other spellings of an address",
        "a guarded address is asked for in other spellings",
        stage -> detour(ground, stage));
  }

  private static void detour(Ground ground, Stage stage) {
    var guarded =
        guarded(ground).orElseThrow(() -> Ground.stopped("Nothing is guarded but by its record."));
    var made = ground.play().record(stage, guarded);
    var path =
        ground.play().path(made, "read").orElseThrow(() -> Ground.stopped("No way to read."));
    for (var spelling :
        List.of(
            path + "/",
            "/" + path,
            path + ";a=b",
            path + "%20",
            "/." + path,
            path + "?a=.css",
            path + "/.",
            path.toUpperCase(java.util.Locale.ROOT))) {
      var answer = ground.send(stage, Person.ANYONE, Call.of("GET", spelling)).number();
      Ground.weak(stage, Sign.all(Sign.done(answer), Trespass.shows(ground, made, answer)));
    }
    for (var header :
        List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-For", "X-User", "X-Api-Key")) {
      var call = Call.of("GET", path).with(header, header.endsWith("URL") ? path : "127.0.0.1");
      var answer = ground.send(stage, Person.ANYONE, call).number();
      Ground.weak(stage, Sign.all(Sign.done(answer), Trespass.shows(ground, made, answer)));
    }
  }

  private static Optional<EntityModel> guarded(Ground ground) {
    Playground play = ground.play();
    return play.entities().stream()
        .filter(each -> !Rights.isForAnyone(each, "read"))
        .filter(each -> ground.surface().find(each, "read").isPresent())
        .findFirst();
  }
}
