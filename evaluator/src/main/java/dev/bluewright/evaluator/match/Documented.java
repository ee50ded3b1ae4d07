package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds operations in a system's document, by the names in their paths. Thread safety: safe. */
final class Documented {
  private final OpenApi api;

  Documented(OpenApi api) {
    this.api = api;
  }

  Optional<Route> find(EntityModel entity, String operation) {
    return switch (operation) {
      case "create" -> collection(entity, "POST").or(() -> byShape(entity));
      case "list" -> collection(entity, "GET").or(() -> besideShape(entity));
      case "read" -> item(entity, "GET");
      case "update" -> item(entity, "PATCH").or(() -> item(entity, "PUT"));
      case "replace" -> item(entity, "PUT");
      case "delete" -> item(entity, "DELETE");
      case "deleteAll" -> collection(entity, "DELETE");
      default -> action(entity, operation);
    };
  }

  Optional<Operation> operation(String method, String path) {
    return api.operations().stream()
        .filter(each -> each.method().equals(method))
        .filter(each -> shape(api.base() + each.path()).equals(shape(path)))
        .findFirst();
  }

  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  private Optional<Route> collection(EntityModel entity, String method) {
    return best(method, path -> Words.names(last(path), entity));
  }

  private Optional<Route> item(EntityModel entity, String method) {
    return best(
        method, path -> last(path).startsWith("{") && Words.names(last(parent(path)), entity));
  }

  private Optional<Route> action(EntityModel entity, String action) {
    return Stream.of("POST", "PUT", "PATCH")
        .flatMap(method -> below(entity, method, List.of(action)).stream())
        .findFirst();
  }

  /** The list of an entity's records below one record. */
  Optional<Route> nested(EntityModel parent, EntityModel entity) {
    return best(
        "GET",
        path ->
            Words.names(last(path), entity)
                && last(parent(path)).startsWith("{")
                && Words.names(last(parent(parent(path))), parent));
  }

  /** What is read below one record. */
  Optional<Route> below(EntityModel entity, String what) {
    return below(entity, "GET", List.of(what));
  }

  /** The first of some names below one record that a method is for. */
  Optional<Route> below(EntityModel entity, String method, List<String> names) {
    return names.stream()
        .flatMap(name -> best(method, path -> isBelow(path, entity, name)).stream())
        .findFirst();
  }

  private static boolean isBelow(String path, EntityModel entity, String name) {
    return Words.same(last(path), name)
        && last(parent(path)).startsWith("{")
        && Words.names(last(parent(parent(path))), entity);
  }

  /** One of what is below one record, by any of some names. */
  Optional<Route> pair(EntityModel entity, String method, List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                best(
                    method,
                    path -> last(path).startsWith("{") && isBelow(parent(path), entity, name))
                    .stream())
        .findFirst();
  }

  /** What has a name and is below no record. */
  Optional<Route> named(String method, String name) {
    return best(method, path -> !path.contains("{") && Words.same(last(path), name));
  }

  private Optional<Route> best(String method, java.util.function.Predicate<String> fits) {
    return api.operations().stream()
        .filter(each -> each.method().equals(method) && fits.test(each.path()))
        .min(Comparator.comparingInt(each -> each.path().split("[{]", -1).length))
        .map(this::route);
  }

  Route route(Operation operation) {
    return new Route(operation.method(), api.base() + operation.path(), Optional.of(operation));
  }

  /** Where no path has the name: what takes the same values, at least two and most of them. */
  private Optional<Route> byShape(EntityModel entity) {
    return api.operations().stream()
        .filter(each -> each.method().equals("POST") && !each.hasId())
        .filter(each -> shared(each, entity) >= Math.max(2, entity.fields().size() * 0.6))
        .max(Comparator.comparingLong(each -> shared(each, entity)))
        .map(this::route);
  }

  private static long shared(Operation operation, EntityModel entity) {
    List<String> members =
        operation.body().stream()
            .flatMap(body -> body.schema().properties().keySet().stream())
            .toList();
    return entity.fields().stream()
        .filter(field -> members.stream().anyMatch(name -> Words.same(name, field.name())))
        .count();
  }

  private Optional<Route> besideShape(EntityModel entity) {
    return byShape(entity).flatMap(create -> operation("GET", create.path())).map(this::route);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
