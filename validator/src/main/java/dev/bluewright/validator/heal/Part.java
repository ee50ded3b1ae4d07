package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of a blueprint by its path.
 *
 * @param names such as {@code entities}, {@code Task}, {@code fields}, {@code title}
 */
public record Part(List<String> names) {
  /** The part at a path. */
  public static Part of(String path) {
    return new Part(List.of(path.split("\\.")));
  }

  /** The entity that it is part of. */
  public Optional<EntityModel> entity(Blueprint blueprint) {
    return names.size() > 1 && names.getFirst().equals("entities")
        ? blueprint.findEntity(names.get(1))
        : Optional.empty();
  }

  /** The field that it is. */
  Optional<FieldModel> field(EntityModel entity) {
    return names.size() > 3 && names.get(2).equals("fields")
        ? entity.findField(names.get(3))
        : Optional.empty();
  }

  /** The relation that it is. */
  Optional<RelationModel> relation(EntityModel entity) {
    return names.size() > 3 && names.get(2).equals("relations")
        ? entity.findRelation(names.get(3))
        : Optional.empty();
  }

  /** The action that it is, or that it is part of. */
  public Optional<ActionModel> action(EntityModel entity) {
    return names.size() > 3 && names.get(2).equals("actions")
        ? entity.findAction(names.get(3))
        : Optional.empty();
  }

  /** The blueprint with another entity in an entity's place. */
  public static Blueprint with(Blueprint blueprint, EntityModel other) {
    return blueprint.withEntities(
        blueprint.entities().stream()
            .map(each -> each.name().equals(other.name()) ? other : each)
            .toList());
  }

  /** The entity with one field changed. */
  static EntityModel withField(EntityModel entity, String name, UnaryOperator<FieldModel> change) {
    return entity.withFields(
        entity.fields().stream()
            .map(each -> each.name().equals(name) ? change.apply(each) : each)
            .toList());
  }

  /** The entity with one action changed. */
  public static EntityModel withAction(EntityModel entity, ActionModel other) {
    return entity.withActions(
        entity.actions().stream()
            .map(each -> each.name().equals(other.name()) ? other : each)
            .toList());
  }

  /** The entity with one relation changed. */
  static EntityModel withRelation(
      EntityModel entity, String name, UnaryOperator<RelationModel> change) {
    return entity.withRelations(
        entity.relations().stream()
            .map(each -> each.name().equals(name) ? change.apply(each) : each)
            .toList());
  }
}
