package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes records, reads them, and knows where they stand in answers. Thread safety: one thread. */
final class Records {
  private final World world;
  private final Bodies bodies;
  private final Drafts drafts;

  Records(World world) {
    this.world = world;
    this.bodies = new Bodies(world.surface());
    this.drafts = new Drafts(world, bodies);
  }

  Bodies bodies() {
    return bodies;
  }

  /** A record, without which the scenario says nothing. */
  Made needed(Stage stage, EntityModel entity, Wish wish) {
    if (world.isPeople(entity)) {
      return Made.of(entity, world.cast().orElseThrow().fresh(stage, wish.values()));
    }
    var draft = draft(stage, entity, wish);
    return made(draft, stage.needed(accepted(stage, draft)));
  }

  /** Sends a draft; in another taste where it is refused, since rules may want other values. */
  Exchange accepted(Stage stage, Draft draft) {
    var exchange = stage.send(draft);
    for (var taste : List.of(Values.Taste.LARGE, Values.Taste.GONE)) {
      if (exchange.answer().status() < 400 || exchange.answer().status() >= 500) {
        return exchange;
      }
      draft.taste(taste);
      exchange = stage.send(draft);
    }
    return exchange;
  }

  /** A wish for another record that holds and belongs to the same, as far as it was sent. */
  Wish alike(Made first, List<String> names) {
    var wish = Wish.LEAST.by(first.by());
    for (var name : names) {
      var parent = first.parents().get(name);
      var sent = first.sent().path(world.surface().member(first.entity(), name));
      if (parent != null) {
        wish = wish.below(name, parent);
      } else if (first.entity().findField(name).isPresent() && !sent.isMissingNode()) {
        wish = wish.with(name, sent);
      }
    }
    return wish;
  }

  /** What would make a record; its parents are made, it is not. */
  Draft draft(Stage stage, EntityModel entity, Wish wish) {
    return drafts.of(stage, entity, wish);
  }

  /** The same over a route that is known. */
  Draft draftOn(Stage stage, EntityModel entity, Route route, Wish wish) {
    return drafts.on(stage, entity, route, wish);
  }

  /** The record that an exchange made; empty where it made none, or shows no id of it. */
  Optional<Made> findMade(Draft draft, Exchange exchange) {
    var shows =
        shape(draft.entity(), exchange).id().isPresent()
            || exchange.answer().header("location").isPresent();
    return Optional.of(draft)
        .filter(_ -> exchange.answer().isSuccess() && shows)
        .map(each -> made(each, exchange));
  }

  /** The record that an exchange made. */
  Made made(Draft draft, Exchange exchange) {
    var shape = shape(draft.entity(), exchange);
    var id =
        shape
            .id()
            .map(pointer -> exchange.answer().json().at(pointer).asString(""))
            .or(() -> exchange.answer().header("location").map(Records::last))
            .orElseThrow(() -> new Unplayable("No id is shown: " + exchange.shown()));
    return new Made(
        draft.entity(), exchange, draft.values(), id, draft.by(), draft.parents(), draft.way());
  }

  /** The id at the end of an address, without what a path writes otherwise. */
  private static String last(String address) {
    var path = address.replaceFirst("(?s)[?#].*", "").replaceFirst("/$", "");
    var id = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id; // its percent signs are its own
    }
  }

  /** Where in an answer the record stands. */
  Shape shape(EntityModel entity, Exchange exchange) {
    return Shape.of(exchange.answer().json(), keys(entity));
  }

  Set<String> keys(EntityModel entity) {
    var surface = world.surface();
    return Stream.concat(
            entity.fields().stream().map(field -> surface.member(entity, field.name())),
            entity.relations().stream().map(relation -> surface.member(entity, relation)))
        .map(Words::key)
        .collect(Collectors.toSet());
  }

  /** Where in an answer a field stands. */
  String pointer(EntityModel entity, Exchange exchange, String field) {
    return memberPointer(entity, exchange, world.surface().member(entity, field));
  }

  /** Where in an answer a relation stands. */
  String pointer(EntityModel entity, Exchange exchange, RelationModel relation) {
    return memberPointer(entity, exchange, world.surface().member(entity, relation));
  }

  /** Where in an answer the id stands to which a relation leads. */
  String idPointer(EntityModel entity, Exchange exchange, RelationModel relation) {
    var pointer = pointer(entity, exchange, relation);
    return exchange.answer().json().at(pointer).isObject() ? pointer + "/id" : pointer;
  }

  /** Where in an answer a member of a record stands, however its name is written there. */
  private String memberPointer(EntityModel entity, Exchange exchange, String name) {
    var record = shape(entity, exchange).record();
    var shown = exchange.answer().json().at(record);
    var there =
        shown.has(name)
            ? name
            : shown.propertyNames().stream()
                .filter(each -> Words.same(each, name))
                .findFirst()
                .orElse(name);
    return record + "/" + Shape.escaped(there);
  }

  /**
   * What the answer that showed a record says of a field, or what was sent where it says nothing.
   */
  JsonNode value(Made made, String field) {
    var shown = made.exchange().answer().json().at(pointer(made.entity(), made.exchange(), field));
    return shown.isMissingNode()
        ? made.sent().path(world.surface().member(made.entity(), field))
        : shown;
  }

  /** The path of a record for an operation; by a unique field where the route wants one. */
  Optional<String> path(Made made, Route route) {
    var variables = route.variables();
    if (variables.isEmpty()) {
      return Optional.of(route.path());
    }
    var last = variables.getLast();
    var byField =
        made.entity().fields().stream()
            .filter(field -> field.rules().unique() || !field.isGiven())
            .filter(field -> Words.same(field.name(), last))
            .findFirst();
    var own = byField.map(field -> value(made, field.name()).asString("")).orElse(made.id());
    var ids = new ArrayList<>(made.way());
    ids.add(own);
    return variables.size() <= ids.size()
        ? Optional.of(route.filled(ids.subList(ids.size() - variables.size(), ids.size())))
        : Optional.empty();
  }

  /** A route on which what its path asks for of a record is filled, as far as that is known. */
  Route filled(Made made, Route route) {
    return new Route(route.method(), path(made, route).orElse(route.path()), route.operation());
  }

  /** Reads a record; it is a failure when there is no way to. */
  Optional<Exchange> read(Stage stage, Made made) {
    return read(stage, made, world.actor(stage, made, "read"));
  }

  Optional<Exchange> read(Stage stage, Made made, Person who) {
    return world
        .surface()
        .find(made.entity(), "read")
        .flatMap(route -> call(made, route))
        .map(call -> stage.send(who, call));
  }

  /** Asks for a record on a route; empty where it is not known how that is filled. */
  Optional<Call> call(Made made, Route route) {
    return path(made, route).map(path -> Calls.of(route, path));
  }

  /** The same with a body. */
  Optional<Call> call(Made made, Route route, ObjectNode body) {
    return path(made, route).map(path -> Calls.of(route, path, bodies.wrapped(body)));
  }

  /** A request that changes fields of a record; empty where there is no way to. */
  Optional<Call> change(Made made, Map<String, JsonNode> changes) {
    return world
        .surface()
        .find(made.entity(), "update")
        .flatMap(route -> call(made, route, changed(made, route, changes)));
  }

  /** Reads a record, without which the scenario says nothing. */
  Exchange shown(Stage stage, Made made) {
    return read(stage, made)
        .orElseThrow(() -> new Unplayable("The system has no way to read one."));
  }

  /** A body that changes fields of a record; all of it where the route replaces. */
  ObjectNode changed(Made made, Route route, Map<String, JsonNode> changes) {
    var body = route.method().equals("PUT") ? made.sent().deepCopy() : Values.JSON.objectNode();
    changes.forEach(
        (field, value) -> body.set(world.surface().member(made.entity(), field), value));
    return body;
  }
}
