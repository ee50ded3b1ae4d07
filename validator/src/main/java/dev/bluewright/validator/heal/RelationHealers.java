package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.validator.heal.Healing.Sureness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is broken between two entities. */
final class RelationHealers {
  static final List<Healer> ALL =
      List.of(
          new ModelHealer(
              Code.CLEAR_NEEDS_OPTIONAL,
              "cleared-is-optional",
              Sureness.LIKELY,
              "A relation that is cleared may be missing.",
              RelationHealers::optional),
          new ModelHealer(
              Code.ONE_NEEDS_UNIQUE,
              "one-is-unique",
              Sureness.LIKELY,
              "Who has one at most is led to by one at most.",
              RelationHealers::unique),
          new ModelHealer(
              Code.RELATION_WAY_BACK,
              "way-back",
              Sureness.LIKELY,
              "Many are had by what they belong to.",
              RelationHealers::wayBack),
          new ModelHealer(
              Code.PAIRED_TWICE,
              "paired-once",
              Sureness.LIKELY,
              "Both sides say the same pairs, and one with the other's name says it once.",
              RelationHealers::once));

  private RelationHealers() {}

  private static Optional<Blueprint> optional(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.relation(entity)
                    .map(
                        relation ->
                            Part.withRelation(
                                entity, relation.name(), each -> each.withOptional(true))))
        .map(entity -> Part.with(blueprint, entity));
  }

  private static Optional<Blueprint> unique(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.relation(entity).flatMap(relation -> unique(blueprint, entity, relation)));
  }

  private static Optional<Blueprint> unique(
      Blueprint blueprint, EntityModel entity, RelationModel relation) {
    return blueprint
        .findEntity(relation.target())
        .flatMap(
            target ->
                ways(target, entity)
                    .map(
                        way ->
                            Part.with(
                                blueprint,
                                Part.withRelation(target, way.name(), RelationModel::withUnique)))
                    .findFirst());
  }

  private static Optional<Blueprint> wayBack(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.relation(entity)
                    .flatMap(relation -> blueprint.findEntity(relation.target()))
                    .filter(target -> ways(target, entity).findAny().isEmpty())
                    .filter(target -> isFree(target, Names.camel(entity.name())))
                    .map(target -> Part.with(blueprint, belonging(target, entity))));
  }

  private static EntityModel belonging(EntityModel target, EntityModel entity) {
    var way = RelationModel.belongsTo(Names.camel(entity.name()), entity.name());
    return target.withRelations(
        Stream.concat(target.relations().stream(), Stream.of(way)).toList());
  }

  private static boolean isFree(EntityModel entity, String name) {
    return entity.findField(name).isEmpty() && entity.findRelation(name).isEmpty();
  }

  /** Leaves the second side out, and lets the first call the way back by its name. */
  private static Optional<Blueprint> once(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity -> part.relation(entity).flatMap(second -> once(blueprint, entity, second)));
  }

  private static Optional<Blueprint> once(
      Blueprint blueprint, EntityModel entity, RelationModel second) {
    var without =
        Part.with(
            blueprint,
            entity.withRelations(
                entity.relations().stream().filter(each -> !each.equals(second)).toList()));
    return blueprint
        .findEntity(second.target())
        .filter(other -> !other.name().equals(entity.name()))
        .flatMap(
            other ->
                other.relations().stream()
                    .filter(each -> each.kind() == Kind.MANY_TO_MANY)
                    .filter(each -> each.target().equals(entity.name()))
                    .findFirst()
                    .map(first -> inverse(other, first, second.name())))
        .map(other -> Part.with(without, other));
  }

  private static EntityModel inverse(EntityModel entity, RelationModel first, String name) {
    return Part.withRelation(entity, first.name(), each -> each.withInverse(Optional.of(name)));
  }

  private static Stream<RelationModel> ways(EntityModel from, EntityModel to) {
    return from.relations().stream()
        .filter(each -> each.kind() == Kind.BELONGS_TO)
        .filter(each -> each.target().equals(to.name()));
  }
}
