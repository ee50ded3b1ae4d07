package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.heal.ModelHealer;
import dev.bluewright.validator.heal.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what an action takes and does nothing with: in the member of its name where it fits, else
 * in one that is added. Where such a member holds something else, what is meant is for a person.
 */
final class TakenIsKept {
  static final Healer HEALER =
      new ModelHealer(
          Problem.TAKEN_FOR_NOTHING.id(),
          "taken-is-kept",
          Sureness.LIKELY,
          "What a caller must give is meant to be kept, and seen with the record.",
          TakenIsKept::kept);

  private TakenIsKept() {}

  private static Optional<Blueprint> kept(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.action(entity)
                    .flatMap(
                        action ->
                            action
                                .findInput(part.names().getLast())
                                .filter(input -> !action.set().containsKey(input.name()))
                                .flatMap(input -> holding(entity, input))
                                .map(with -> setting(with, action, part.names().getLast()))))
        .map(entity -> Part.with(blueprint, entity));
  }

  private static EntityModel setting(EntityModel entity, ActionModel action, String name) {
    var set = new LinkedHashMap<>(action.set());
    set.put(name, name);
    return Part.withAction(
        entity, new ActionModel(action.name(), action.takes(), action.from(), action.guard(), set));
  }

  /** The entity with a member that the input fits into. */
  private static Optional<EntityModel> holding(EntityModel entity, InputModel input) {
    boolean free =
        entity.findField(input.name()).isEmpty() && entity.findRelation(input.name()).isEmpty();
    return switch (input) {
      case InputModel.Value(var value) ->
          free
              ? Optional.of(with(entity, value))
              : entity
                  .findField(value.name())
                  .filter(field -> field.isGiven() && field.type().equals(value.type()))
                  .filter(field -> field.optional() || !value.optional())
                  .map(_ -> entity);
      case InputModel.Reference(var other) ->
          free
              ? Optional.of(with(entity, other))
              : entity
                  .findRelation(other.name())
                  .filter(relation -> relation.kind() == Kind.BELONGS_TO)
                  .filter(relation -> relation.target().equals(other.target()))
                  .map(_ -> entity);
    };
  }

  private static EntityModel with(EntityModel entity, FieldModel value) {
    var fields = new ArrayList<>(entity.fields());
    fields.add(FieldModel.optional(value.name(), value.type()).withRules(value.rules()));
    return entity.withFields(List.copyOf(fields));
  }

  private static EntityModel with(EntityModel entity, RelationModel other) {
    var relations = new ArrayList<>(entity.relations());
    relations.add(
        RelationModel.belongsTo(other.name(), other.target())
            .withOptional(true)
            .withOnDelete(OnDelete.CLEAR));
    return entity.withRelations(List.copyOf(relations));
  }
}
