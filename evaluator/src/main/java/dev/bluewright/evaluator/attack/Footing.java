package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.scenario.Unplayable;

/** Signs up whoever attacks, and makes records whose ids later requests need. Stateless. */
final class Footing {
  private Footing() {}

  static void gain(Ground ground, Stage stage) {
    if (ground.hasPeople()) {
      stage.attempt(each -> ground.attackAs(ground.play().fresh(each)));
    }
    for (var entity : ground.play().entities()) {
      stage.attempt(each -> record(ground, each, entity));
    }
    for (var operation : ground.operations()) {
      if (operation.method().equals("POST") && !operation.hasId() && isUnknown(ground, operation)) {
        stage.attempt(each -> create(ground, each, operation));
      }
    }
  }

  private static boolean isUnknown(Ground ground, Operation operation) {
    return !ground.fuzzer().ids().has(operation.path());
  }

  private static void record(Ground ground, Stage stage, EntityModel entity) {
    var made = ground.play().record(stage, entity, ground.attacker());
    var route =
        ground.surface().find(entity, "create").orElseThrow(() -> new Unplayable("No way."));
    var base = ground.api().base();
    var path = route.path().startsWith(base) ? route.path().substring(base.length()) : route.path();
    if (!path.contains("{")) {
      ground.fuzzer().ids().remember(path, made.id());
    }
  }

  private static void create(Ground ground, Stage stage, Operation operation) {
    var shot = ground.aim().valid(operation);
    ground.fuzzer().learn(operation, ground.send(stage, shot.call()));
  }
}
