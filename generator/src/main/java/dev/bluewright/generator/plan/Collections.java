package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.TieModel;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.CollectionPlan.JoinPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what is reached from the records of each entity. */
final class Collections {
  private final Blueprint blueprint;
  private final Map<String, EntityName> names;

  /** A blueprint with every way back, and what its entities are called. */
  Collections(Blueprint blueprint, Map<String, EntityName> names) {
    this.blueprint = blueprint;
    this.names = names;
  }

  List<CollectionPlan> of(EntityModel model) {
    var collections = new ArrayList<CollectionPlan>();
    for (var relation : model.relations()) {
      way(model, relation)
          .map(way -> new CollectionPlan(relation.name(), nameOf(relation.target()), way))
          .ifPresent(collections::add);
    }
    for (var other : blueprint.entities()) {
      for (var relation : other.relations()) {
        if (relation.target().equals(model.name()) && relation.inverse().isPresent()) {
          collections.add(
              new CollectionPlan(
                  relation.inverse().get(),
                  nameOf(other.name()),
                  new Way.PairedBy(relation.name())));
        }
      }
    }
    return collections;
  }

  private Optional<Way> way(EntityModel model, RelationModel relation) {
    return switch (relation.kind()) {
      case BELONGS_TO -> Optional.empty();
      case HAS_MANY -> Optional.of(new Way.Many(inverse(model, relation), relation.nested()));
      case HAS_ONE -> Optional.of(new Way.One(inverse(model, relation)));
      case MANY_TO_MANY -> {
        var own = nameOf(model.name());
        var target = nameOf(relation.target());
        var one = relation.one();
        var table = JoinPlan.of(own, relation.name(), one, target);
        yield Optional.of(
            relation
                .tie()
                .map(tie -> tied(model, tie, table))
                .orElseGet(() -> new Way.Pairs(one, table)));
      }
    };
  }

  private Way tied(EntityModel model, TieModel tie, JoinPlan view) {
    var ends = ends(tie, model.name());
    return new Way.Tied(view, nameOf(tie.through()), ends.getFirst(), ends.getLast(), tie.when());
  }

  private List<String> ends(TieModel tie, String of) {
    var ends =
        blueprint.findEntity(tie.through()).stream()
            .flatMap(through -> TieModel.ends(through, of).stream())
            .map(RelationModel::name)
            .toList();
    if (ends.size() != 2) {
      throw new GeneratorException(tie.through() + " does not tie two " + of);
    }
    return ends;
  }

  /** The relations of an entity to two records that its own ones tie, each two of them once. */
  List<List<String>> tied(EntityModel through) {
    return blueprint.entities().stream()
        .flatMap(
            entity ->
                entity.ties().stream()
                    .flatMap(relation -> relation.tie().stream())
                    .filter(tie -> tie.through().equals(through.name()))
                    .map(tie -> ends(tie, entity.name())))
        .distinct()
        .toList();
  }

  /** Whether records of an entity are nested in those that they belong to by a relation. */
  boolean isNested(EntityModel model, RelationModel relation) {
    return blueprint.findEntity(relation.target()).stream()
        .flatMap(parent -> of(parent).stream())
        .filter(collection -> collection.target().name().equals(model.name()))
        .anyMatch(collection -> collection.way().equals(new Way.Many(relation.name(), true)));
  }

  private String inverse(EntityModel model, RelationModel relation) {
    return relation.via().orElseGet(() -> onlyWayBack(model, relation));
  }

  private String onlyWayBack(EntityModel model, RelationModel relation) {
    return blueprint.findEntity(relation.target()).stream()
        .flatMap(target -> target.relations().stream())
        .filter(back -> back.kind() == Kind.BELONGS_TO)
        .filter(back -> back.target().equals(model.name()))
        .map(RelationModel::name)
        .findFirst()
        .orElseThrow(
            () ->
                new GeneratorException(
                    "no relation of " + relation.target() + " leads back to " + model.name()));
  }

  private EntityName nameOf(String entity) {
    var name = names.get(entity);
    if (name == null) {
      throw new GeneratorException("the blueprint has no entity " + entity);
    }
    return name;
  }
}
