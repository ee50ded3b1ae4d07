package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;

/** Whether the tests of a part have somebody to make their requests. */
final class Played {
  private Played() {}

  /** Whether all is done to samples of an entity, none of it by the person whose record it is. */
  static boolean whole(Cast cast, EntityPlan entity) {
    return cast.plays(entity, "create")
        && List.of("read", "update", "delete").stream()
            .allMatch(operation -> byAnother(cast, entity, operation));
  }

  /** Whether the tests of a part of an entity can be made. */
  static boolean is(Cast cast, EntityPlan entity, String part) {
    var last = part.substring(part.lastIndexOf('.') + 1);
    if (part.startsWith("filter.") || part.startsWith("list.")) {
      return cast.findLister(entity).isPresent();
    }
    if (part.startsWith("rules.")) {
      return cast.plays(entity, "create", "read") && isGuardPlayed(cast, entity, last);
    }
    return switch (part) {
      case "list", "seed" -> cast.findLister(entity).isPresent();
      case "read", "get" -> cast.plays(entity, "read");
      case "update" -> cast.plays(entity, "read", "update");
      case "delete" -> cast.plays(entity, "read") && byAnother(cast, entity, "delete");
      default ->
          cast.plays(entity, "create", "read")
              && (entity.model().findAction(last).isEmpty() || cast.plays(entity, last));
    };
  }

  private static boolean isGuardPlayed(Cast cast, EntityPlan entity, String name) {
    return entity.model().rules().stream()
        .filter(rule -> rule.name().equals(name))
        .allMatch(
            rule ->
                switch (rule) {
                  case RuleModel.Check(_, _, _, _) -> true;
                  case RuleModel.Guard(_, var operation, _, _) -> cast.plays(entity, operation);
                });
  }

  /** Whether the test of a prescribed route can be made. */
  static boolean is(Cast cast, RouteModel route) {
    var entity = cast.system().entity(route.does().entity());
    if (cast.findCreator(entity).isEmpty()) {
      return false;
    }
    return switch (route.does()) {
      case Does.Redirect _ -> cast.plays(entity, "read");
      case Does.Operation(_, var operation) -> isCalled(cast, entity, operation);
    };
  }

  private static boolean isCalled(Cast cast, EntityPlan entity, String operation) {
    return switch (operation) {
      case "list" -> cast.findLister(entity).isPresent();
      case "replace" -> cast.plays(entity, "update");
      case "deleteAll" ->
          cast.plays(entity, "delete")
              && cast.find(entity, "delete").equals(cast.findLister(entity));
      default -> cast.plays(entity, operation);
    };
  }

  private static boolean byAnother(Cast cast, EntityPlan entity, String operation) {
    return cast.find(entity, operation).filter(Actor.Of.class::isInstance).isPresent();
  }
}
