package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Fact;
import java.util.List;

/** Paths that a text prescribes, where they are the ones by convention. */
final class RoutePlacing {
  private RoutePlacing() {}

  static void route(Fact.RouteNamed fact, Workspace work) {
    fact.noun()
        .flatMap(work::find)
        .filter(entity -> isConventional(fact.path(), entity))
        .ifPresent(entity -> work.placed(fact, List.of(entity.name() + "." + operation(fact))));
  }

  private static boolean isConventional(String path, EntityDraft entity) {
    var collection = "/" + Names.kebab(Names.plural(entity.name()));
    return path.equals(collection)
        || path.equals(collection + "/{id}")
        || path.matches("/[a-z0-9-]+/\\{id\\}" + collection);
  }

  private static String operation(Fact.RouteNamed fact) {
    return switch (fact.method()) {
      case "GET" -> fact.path().endsWith("}") ? "read" : "list";
      case "POST" -> "create";
      case "DELETE" -> "delete";
      case String _ -> "update";
    };
  }
}
