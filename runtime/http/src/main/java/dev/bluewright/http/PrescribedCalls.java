package dev.bluewright.http;

import dev.bluewright.http.PathKeys.Parent;
import dev.bluewright.http.PrescribedRoutes.Found;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.shape.ApiShape.Prescribed;
import dev.bluewright.http.shape.Route;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which record a prescribed route is about, and what it means in conventional terms. */
final class PrescribedCalls {
  private final Asking asking;
  private final IdentityHashMap<Prescribed, PathKeys> keys = new IdentityHashMap<>();

  PrescribedCalls(List<Prescribed> routes, Asking asking) {
    this.asking = asking;
    routes.forEach(route -> keys.put(route, PathKeys.of(route)));
    routes.forEach(PrescribedCalls::requireKnown);
  }

  private static void requireKnown(Prescribed prescribed) {
    Route route = prescribed.route();
    switch (route.operation()) {
      case "create", "list", "read", "update", "replace", "delete", "deleteAll", "redirect" -> {}
      default -> {
        if (file(route) == null && !route.entity().actions().containsKey(route.operation())) {
          throw new HttpException(
              "HTP-007", route.entity().name() + " has no operation " + route.operation() + ".");
        }
      }
    }
  }

  /** The file that a route is about, or null. */
  private static @Nullable Column file(Route route) {
    return route.entity().files().stream()
        .filter(column -> column.name().equals(route.operation()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The record that a route is about.
   *
   * @throws ProblemException 404, there is none, or it belongs elsewhere
   */
  Row record(Incoming in, Found found) {
    PathKeys known = keys(found);
    Column key = known.key();
    if (key == null) {
      throw new HttpException("HTP-008", found.route().path() + " names no record.");
    }
    Object value = Asking.value(key, found.values().getLast());
    Row row = asking.find(in, found.route().route().entity(), key, value);
    var _ = given(in, found, row);
    return row;
  }

  /** What a route that is not a redirect means. */
  Call call(Incoming in, Found found) {
    Route route = found.route().route();
    Entity<?> entity = route.entity();
    if (!route.isAboutOne()) {
      Map<Column, Object> given = given(in, found, null);
      return switch (route.operation()) {
        case "create" -> call(route, Verb.POST, new Target.All(), in.query(), given);
        case "list" -> call(route, Verb.GET, new Target.All(), filtered(in, route, given), given);
        default -> call(route, Verb.DELETE, new Target.All(), filtered(in, route, given), given);
      };
    }
    Row row = record(in, found);
    String id = String.valueOf(row.get(entity.id().index()));
    Target one = new Target.One(id);
    return switch (route.operation()) {
      case "read" -> call(route, Verb.GET, one, in.query(), Map.of());
      case "update" -> call(route, Verb.PATCH, one, in.query(), Map.of());
      case "replace" -> call(route, Verb.PUT, one, in.query(), given(in, found, row));
      case "delete" -> call(route, Verb.DELETE, one, in.query(), Map.of());
      default -> {
        Column file = file(route);
        yield file == null
            ? call(route, Verb.POST, new Target.Action(id, action(route)), in.query(), Map.of())
            : call(route, in.verb(), new Target.Content(id, file), in.query(), Map.of());
      }
    };
  }

  private static ActionDefinition action(Route route) {
    ActionDefinition action = route.entity().actions().get(route.operation());
    if (action == null) {
      throw new HttpException(
          "HTP-007", route.entity().name() + " lost " + route.operation() + ".");
    }
    return action;
  }

  private static Call call(
      Route route, Verb verb, Target target, String query, Map<Column, Object> given) {
    return new Call(route.entity(), verb, target, query, given, route.status(), route.answer());
  }

  private static String filtered(Incoming in, Route route, Map<Column, Object> given) {
    return Stream.of(
            Stream.of(in.query(), route.where()),
            given.entrySet().stream().map(each -> Asking.filter(each.getKey(), each.getValue())))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }

  /** What the address says that the record belongs to; each must be there, and fit the next. */
  private Map<Column, Object> given(Incoming in, Found found, @Nullable Row row) {
    Map<Column, Object> given = new LinkedHashMap<>();
    Map<Parent, Row> rows = new HashMap<>();
    for (Parent parent : keys(found).parents()) {
      Column column = parent.relation().column();
      Object id = Asking.value(column, found.values().get(parent.variable()));
      Parent owner = parent.owner();
      if (owner == null) {
        given.put(column, id);
      }
      Row belonging = owner == null ? row : rows.get(owner);
      if (belonging != null && !id.equals(belonging.get(column.index()))) {
        throw new ProblemException(Refusals.missing());
      }
      rows.put(parent, asking.find(in, parent.target(), parent.target().id(), id));
    }
    for (PathKeys.Value each : keys(found).values()) {
      Object value = Asking.value(each.column(), found.values().get(each.variable()));
      if (row != null && !value.equals(row.get(each.column().index()))) {
        throw new ProblemException(Refusals.missing());
      }
      given.put(each.column(), value);
    }
    return given;
  }

  private PathKeys keys(Found found) {
    PathKeys known = keys.get(found.route());
    if (known == null) {
      throw new HttpException("HTP-008", found.route().path() + " is not a route.");
    }
    return known;
  }
}
