package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.match.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prepares records to be made, with all that they belong to. Thread safety: one thread. */
final class Drafts {
  private static final int DEEPEST = 6;

  private final World world;
  private final Bodies bodies;
  private int depth;

  Drafts(World world, Bodies bodies) {
    this.world = world;
    this.bodies = bodies;
  }

  /** What would make a record; its parents are made, it is not. */
  Draft of(Stage stage, EntityModel entity, Wish wish) {
    if (world.surface().isStrange(entity)) {
      new Acquaintance(world).with(stage, entity);
    }
    var route =
        world
            .surface()
            .find(entity, "create")
            .orElseThrow(
                () -> new Unplayable("The system has no way to create " + entity.name() + "."));
    return on(stage, entity, route, wish);
  }

  /** The same over a route that is known. */
  Draft on(Stage stage, EntityModel entity, Route route, Wish wish) {
    var by = wish.by().orElseGet(() -> world.actor(stage, entity, "create"));
    var parents = new LinkedHashMap<>(wish.parents());
    for (var relation : entity.relations()) {
      if (isSent(entity, relation, wish) && !parents.containsKey(relation.name())) {
        parents.put(relation.name(), parent(stage, entity, relation, by));
      }
    }
    var people = people(entity, by);
    return new Draft(
        entity, route, by, wish, parents, people, way(stage, route, parents, by), bodies);
  }

  private boolean isSent(EntityModel entity, RelationModel relation, Wish wish) {
    return relation.kind() == RelationModel.Kind.BELONGS_TO
        && !entity.findOwner().equals(Optional.of(relation.name()))
        && !world.leadsToTenant(entity, relation)
        && !wish.without().contains(relation.name())
        && !relation.optional();
  }

  private Made parent(Stage stage, EntityModel entity, RelationModel relation, Person by) {
    var target = world.reading().findEntity(relation.target()).orElseThrow();
    if (leadsToActor(entity, relation, by)) {
      return Made.of(target, by);
    }
    if (depth == DEEPEST) {
      throw new Unplayable(entity.name() + " belongs to what belongs to it.");
    }
    depth++;
    try {
      return parentOf(stage, target, by);
    } finally {
      depth--;
    }
  }

  private Made parentOf(Stage stage, EntityModel target, Person by) {
    var mayMake =
        World.allowed(target, "create").stream()
                .anyMatch(each -> !(each instanceof AccessModel.Role))
            || by.role().filter(World.roles(World.allowed(target, "create"))::contains).isPresent();
    if (world.surface().find(target, "create").isEmpty() && !world.isPeople(target)) {
      return world.lists().any(stage, target, by);
    }
    return world
        .records()
        .needed(stage, target, by.isSignedIn() && mayMake ? Wish.LEAST.by(by) : Wish.LEAST);
  }

  /** Whether by the text only those may create whom this relation leads to. */
  private boolean leadsToActor(EntityModel entity, RelationModel relation, Person by) {
    return by.id().isPresent()
        && world.cast().filter(cast -> cast.leadsToPeople(relation)).isPresent()
        && World.allowed(entity, "create")
            .contains(new AccessModel.Person(List.of(relation.name())));
  }

  /** Pairs with people, of which whoever makes the record is one. */
  private Map<String, String> people(EntityModel entity, Person by) {
    return entity.relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.MANY_TO_MANY)
        .filter(relation -> world.cast().filter(cast -> cast.leadsToPeople(relation)).isPresent())
        .filter(_ -> by.id().isPresent())
        .collect(Collectors.toMap(RelationModel::name, _ -> by.id().orElseThrow()));
  }

  private List<String> way(Stage stage, Route route, Map<String, Made> parents, Person by) {
    var ids = new ArrayList<String>();
    for (var variable : route.variables()) {
      var target = world.surface().entityOf(route.segmentBefore(variable));
      var parent =
          parents.values().stream()
              .filter(each -> target.filter(each.entity()::equals).isPresent())
              .findFirst();
      ids.add(
          parent
              .or(() -> target.map(each -> parentOf(stage, each, by)))
              .map(Made::id)
              .orElseThrow(() -> new Unplayable("Nothing is known of {" + variable + "}.")));
    }
    return ids;
  }
}
