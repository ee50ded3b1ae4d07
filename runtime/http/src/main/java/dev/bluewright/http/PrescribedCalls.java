package dev.bluewright.http;

import dev.bluewright.http.Owners.Owner;
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

  /**
   * What an address leads to.
   *
   * @param given values that it gives, by column
   * @param owners the records that it names
   */
  private record Led(Map<Column, Object> given, Owners owners) {
    /** The same, with nothing that is given. */
    Led only() {
      return new Led(Map.of(), owners);
    }
  }

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
    Row row = row(in, found);
    var _ = led(in, found, row);
    return row;
  }

  private Row row(Incoming in, Found found) {
    Column key = keys(found).key();
    if (key == null) {
      throw new HttpException("HTP-008", found.route().path() + " names no record.");
    }
    Object value = Asking.value(key, found.values().getLast());
    return asking.find(in, found.route().route().entity(), key, value);
  }

  /** What a route that is not a redirect means. */
  Call call(Incoming in, Found found) {
    Route route = found.route().route();
    Entity<?> entity = route.entity();
    if (!route.isAboutOne()) {
      Led led = led(in, found, null);
      var all = new Target.All();
      return switch (route.operation()) {
        case "create" -> call(route, Verb.POST, all, in.query(), led);
        case "list" -> call(route, Verb.GET, all, filtered(in, route, led.given()), led);
        default -> call(route, Verb.DELETE, all, filtered(in, route, led.given()), led);
      };
    }
    Row row = row(in, found);
    Led led = led(in, found, row);
    String id = String.valueOf(row.get(entity.id().index()));
    Target one = new Target.One(id);
    return switch (route.operation()) {
      case "read" -> call(route, Verb.GET, one, in.query(), led.only());
      case "update" -> call(route, Verb.PATCH, one, in.query(), led.only());
      case "replace" -> call(route, Verb.PUT, one, in.query(), led);
      case "delete" -> call(route, Verb.DELETE, one, in.query(), led.only());
      default -> {
        Column file = file(route);
        yield file == null
            ? call(route, Verb.POST, new Target.Action(id, action(route)), in.query(), led.only())
            : call(route, in.verb(), new Target.Content(id, file), in.query(), led.only());
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

  private static Call call(Route route, Verb verb, Target target, String query, Led led) {
    return new Call(
        route.entity(),
        verb,
        target,
        query,
        led.given(),
        led.owners(),
        route.status(),
        route.answer());
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
  private Led led(Incoming in, Found found, @Nullable Row row) {
    Map<Column, Object> given = new LinkedHashMap<>();
    Map<Parent, Row> rows = new HashMap<>();
    Map<String, Owner> owners = new HashMap<>();
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
      owners.putIfAbsent(parent.relation().name(), new Owner(parent.target(), rows.get(parent)));
    }
    for (PathKeys.Value each : keys(found).values()) {
      Object value = Asking.value(each.column(), found.values().get(each.variable()));
      if (row != null && !value.equals(row.get(each.column().index()))) {
        throw new ProblemException(Refusals.missing());
      }
      given.put(each.column(), value);
    }
    return new Led(given, new Owners(owners));
  }

  private PathKeys keys(Found found) {
    PathKeys known = keys.get(found.route());
    if (known == null) {
      throw new HttpException("HTP-008", found.route().path() + " is not a route.");
    }
    return known;
  }
}
