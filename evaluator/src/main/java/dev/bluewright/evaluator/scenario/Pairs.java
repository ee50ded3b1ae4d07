package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that one record is paired with. Thread safety: one thread. */
final class Pairs {
  private final World world;
  private final Stage stage;
  private final Made one;
  private final RelationModel relation;

  Pairs(World world, Stage stage, Made one, RelationModel relation) {
    this.world = world;
    this.stage = stage;
    this.one = one;
    this.relation = relation;
  }

  /** A request that makes a pair; empty where the system has no way to. */
  Optional<Call> put(String other) {
    var surface = world.surface();
    return surface
        .findPair(one.entity(), "PUT", relation)
        .or(() -> surface.findPair(one.entity(), "POST", relation))
        .flatMap(route -> item(route, other))
        .or(
            () ->
                surface
                    .findPairs(one.entity(), "POST", relation)
                    .flatMap(route -> added(route, other)))
        .or(() -> changed(List.of(other)));
  }

  /** A request that ends a pair and leaves some others; empty where the system has no way to. */
  Optional<Call> take(String other, List<String> rest) {
    return world
        .surface()
        .findPair(one.entity(), "DELETE", relation)
        .flatMap(route -> item(route, other))
        .or(() -> changed(rest));
  }

  private Optional<Call> item(Route route, String other) {
    return route.variables().size() == 2
        ? Optional.of(Calls.of(route, route.filled(List.of(one.id(), other))))
        : Optional.empty();
  }

  /** One is added by a body that names it. */
  private Optional<Call> added(Route route, String other) {
    return route.bodyMembers().keySet().stream()
        .filter(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("id"))
        .findFirst()
        .flatMap(
            name ->
                world
                    .records()
                    .path(one, route)
                    .map(
                        path ->
                            Calls.of(
                                route,
                                path,
                                Values.JSON.objectNode().set(name, Bodies.id(other)))));
  }

  /** The record is changed to be paired with these alone, where it takes ids of them. */
  private Optional<Call> changed(List<String> others) {
    var ids = Values.JSON.arrayNode();
    others.forEach(other -> ids.add(Bodies.id(other)));
    var member = world.surface().member(one.entity(), relation);
    return world
        .surface()
        .find(one.entity(), "update")
        .filter(route -> route.bodyMembers().containsKey(member))
        .flatMap(
            route -> {
              var body = world.records().changed(one, route, Map.of());
              body.set(member, ids);
              return world.records().call(one, route, body);
            });
  }

  /** The answer that shows what it is paired with; empty where there is none. */
  Optional<Exchange> shown(Person who) {
    var surface = world.surface();
    return surface
        .findPairs(one.entity(), "GET", relation)
        .flatMap(route -> world.records().call(one, route))
        .or(() -> surface.findOwn(relation).map(Calls::of))
        .map(call -> stage.send(who, call))
        .or(() -> world.records().read(stage, one, who).filter(this::showsPairs));
  }

  private boolean showsPairs(Exchange read) {
    return read.answer().json().at(within(read)).isArray();
  }

  /** Where in the record itself the pairs stand. */
  private String within(Exchange read) {
    return world.records().pointer(one.entity(), read, relation);
  }

  /** That an answer has another record among the pairs, or not. */
  void expect(Exchange shown, String other, boolean there) {
    stage.expectStatus(shown, "200");
    var list = showsPairs(shown) ? Optional.of(within(shown)) : Lists.list(shown.answer());
    if (list.isEmpty()) {
      Lists.noList(stage, shown);
      return;
    }
    var first = shown.answer().json().at(list.get()).path(0);
    var id = first.isValueNode() ? "" : idPointer(first);
    stage.expect(
        there
            ? new Check.Listed(shown.number(), list.get(), id, other)
            : new Check.NotListed(shown.number(), list.get(), id, other));
  }

  private String idPointer(tools.jackson.databind.JsonNode first) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    return Shape.of(first, world.records().keys(target)).id().orElse("/id");
  }
}
