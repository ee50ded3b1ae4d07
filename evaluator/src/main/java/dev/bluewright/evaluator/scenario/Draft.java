package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.match.Route;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A record that is about to be made. Thread safety: one thread. */
public final class Draft {
  private final EntityModel entity;
  private final Route route;
  private final Person by;
  private final Wish wish;
  private final Map<String, Made> parents;
  private final Map<String, String> people;
  private final List<String> way;
  private final Bodies bodies;
  private ObjectNode values;

  Draft(
      EntityModel entity,
      Route route,
      Person by,
      Wish wish,
      Map<String, Made> parents,
      Map<String, String> people,
      List<String> way,
      Bodies bodies) {
    this.entity = entity;
    this.route = route;
    this.by = by;
    this.wish = wish;
    this.parents = Map.copyOf(parents);
    this.people = Map.copyOf(people);
    this.way = List.copyOf(way);
    this.bodies = bodies;
    this.values = drawn(Values.Taste.COMING);
  }

  /** Draws all values again. */
  void taste(Values.Taste taste) {
    values = drawn(taste);
  }

  private ObjectNode drawn(Values.Taste taste) {
    var body = bodies.values(entity, route, wish, taste);
    for (var relation : entity.relations()) {
      var parent = parents.get(relation.name());
      if (parent != null) {
        bodies.link(body, entity, relation, parent.id());
      }
      var person = people.get(relation.name());
      if (person != null) {
        bodies.link(body, entity, relation, person);
      }
    }
    return body;
  }

  /** The request. */
  public Call call() {
    return Calls.of(route, route.filled(way), bodies.wrapped(values));
  }

  /** The kind of record. */
  public EntityModel entity() {
    return entity;
  }

  /** Who may make it. */
  public Person by() {
    return by;
  }

  /** The values that it sends. */
  public ObjectNode values() {
    return values;
  }

  Route route() {
    return route;
  }

  Map<String, Made> parents() {
    return parents;
  }

  List<String> way() {
    return way;
  }
}
