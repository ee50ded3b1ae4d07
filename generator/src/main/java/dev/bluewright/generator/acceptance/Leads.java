package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which samples lead to whoever creates them, by the relations that access names: the creator is
 * given wherever such a relation ends, so that the tests can do what is for those whom a record
 * leads to.
 */
final class Leads {
  private final SystemPlan system;

  Leads(SystemPlan system) {
    this.system = system;
  }

  /** The ways from records of an entity that something is allowed by. */
  static List<AccessModel.Person> ways(EntityPlan entity) {
    return Stream.concat(
            entity.model().access().values().stream(),
            entity.columns().stream().map(ColumnPlan::writers))
        .flatMap(List::stream)
        .flatMap(
            each -> each instanceof AccessModel.Person person ? Stream.of(person) : Stream.empty())
        .distinct()
        .toList();
  }

  /** Whether something is for those whom a relation leads to, so that records keep it. */
  static boolean begin(EntityPlan entity, String relation) {
    return ways(entity).stream().anyMatch(way -> way.relations().getFirst().equals(relation));
  }

  /** Whether a request may give a relation, and nothing is for those whom it leads to. */
  static boolean mayMove(EntityPlan entity, String relation) {
    return entity.isGiven(relation) && !begin(entity, relation);
  }

  /** Whether something is for the person whom a column holds. */
  static boolean isEnd(EntityPlan entity, ColumnPlan column) {
    return column.origin() instanceof Origin.Reference(var relation, _)
        && ways(entity).stream().anyMatch(way -> way.relations().equals(List.of(relation.name())));
  }

  /** Whether a sample holds its creator in a column, as a way of some entity ends there. */
  boolean givesCreator(EntityPlan entity, ColumnPlan column) {
    return column.origin() instanceof Origin.Reference(var relation, var target)
        && system.arePeople(system.entity(target.name()))
        && !column.owner()
        && !isOneAlone(entity, column)
        && endsAt(entity, relation.name());
  }

  private boolean endsAt(EntityPlan entity, String relation) {
    return system.entities().stream()
        .anyMatch(
            from ->
                ways(from).stream()
                    .filter(way -> way.relations().getLast().equals(relation))
                    .anyMatch(way -> last(from, way).filter(entity::equals).isPresent()));
  }

  /** The entity from which the last relation of a way leads to people. */
  private Optional<EntityPlan> last(EntityPlan from, AccessModel.Person way) {
    var at = Optional.of(from);
    for (var name : way.relations().subList(0, way.relations().size() - 1)) {
      at = at.flatMap(here -> target(here, name));
    }
    return at;
  }

  private Optional<EntityPlan> target(EntityPlan entity, String relation) {
    return entity.model().findRelation(relation).map(each -> system.entity(each.target()));
  }

  /** Whether no two samples can hold the same person there. */
  private static boolean isOneAlone(EntityPlan entity, ColumnPlan column) {
    return column.unique()
        || entity.uniqueTogether().stream().anyMatch(columns -> columns.contains(column))
        || !entity.model().noOverlap().isEmpty();
  }

  /** The pairs of another's sample that the sample of an entity needs its creator in. */
  Optional<RelationModel> findShared(EntityPlan entity, ColumnPlan column) {
    if (!(column.origin() instanceof Origin.Reference(var relation, var target))) {
      return Optional.empty();
    }
    return ways(entity).stream()
        .map(AccessModel.Person::relations)
        .filter(names -> names.size() == 2 && names.getFirst().equals(relation.name()))
        .flatMap(names -> pairs(system.entity(target.name()), names.getLast()).stream())
        .findFirst();
  }

  /** The pairs that samples of an entity are needed with, by other samples. */
  List<RelationModel> shared(EntityPlan entity) {
    return system.entities().stream()
        .flatMap(
            from ->
                Samples.given(from).stream()
                    .filter(
                        column ->
                            column.origin() instanceof Origin.Reference(_, var target)
                                && target.equals(entity.names()))
                    .flatMap(column -> findShared(from, column).stream()))
        .distinct()
        .toList();
  }

  private static Optional<RelationModel> pairs(EntityPlan entity, String relation) {
    return entity
        .model()
        .findRelation(relation)
        .filter(each -> each.kind() == RelationModel.Kind.MANY_TO_MANY)
        .filter(each -> each.tie().isEmpty());
  }

  /**
   * Whether the sample that somebody creates leads back to them.
   *
   * @param creates whether they create the samples of an entity
   */
  boolean lead(EntityPlan entity, List<String> relations, Predicate<EntityPlan> creates) {
    var first = entity.findColumn(relations.getFirst() + "Id");
    if (first.isEmpty()) {
      return false;
    }
    var rest = relations.subList(1, relations.size());
    if (rest.isEmpty()) {
      return first.get().owner()
          || (Samples.given(entity).contains(first.get()) && givesCreator(entity, first.get()));
    }
    var target = target(entity, relations.getFirst());
    return target
        .filter(creates)
        .filter(_ -> Samples.given(entity).contains(first.get()))
        .filter(
            next ->
                pairs(next, rest.getFirst()).isPresent()
                    ? findShared(entity, first.get()).isPresent()
                    : lead(next, rest, creates))
        .isPresent();
  }
}
