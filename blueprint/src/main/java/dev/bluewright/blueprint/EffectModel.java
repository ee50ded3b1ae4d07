package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows, in the same transaction, once something was done with a record: something is done
 * with another that it is related to, or another is made.
 */
public sealed interface EffectModel {
  /** {@code create}, or an action of the record. */
  String operation();

  /** By which the other is found, or the new one belongs to the record. */
  String relation();

  /**
   * An action of another is taken.
   *
   * @param relation to one or to many, or what the operation takes and that leads to one
   * @param action of the other
   * @param gives what the action takes, as text of the blueprint; {@link SetValue} says what the
   *     text means
   */
  record Act(String operation, String relation, String action, Map<String, String> gives)
      implements EffectModel {
    public Act {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      requireNonNull(action, "action");
      gives = Ordered.copyOf(gives);
    }

    /** The kind of record that the action is taken of: what a relation leads to, or an input. */
    public String target(EntityModel entity) {
      return entity
          .findRelation(relation)
          .or(() -> input(entity))
          .map(RelationModel::target)
          .orElseThrow();
    }

    /** What the operation takes by the name of the relation, and that leads to one record. */
    public Optional<RelationModel> input(EntityModel entity) {
      return entity
          .findAction(operation)
          .flatMap(done -> done.findInput(relation))
          .filter(InputModel.Reference.class::isInstance)
          .map(input -> ((InputModel.Reference) input).relation());
    }

    /** What a text means that stands behind something that the action takes. */
    public SetValue value(EntityModel taking, EntityModel entity, String name, String text) {
      var taken =
          taking.findAction(action).stream()
              .flatMap(each -> each.takes().stream())
              .filter(InputModel.Value.class::isInstance)
              .map(input -> ((InputModel.Value) input).field())
              .toList();
      var inputs = new EntityModel(taking.name(), taken, List.of(), List.of(), Set.of());
      var done = entity.findAction(operation).map(ActionModel::takes).orElse(List.of());
      return SetValue.of(inputs, entity, done, name, text);
    }

    /** An action that takes nothing. */
    public Act(String operation, String relation, String action) {
      this(operation, relation, action, Map.of());
    }
  }

  /**
   * Another is made, which belongs to the record.
   *
   * @param relation to those that belong to the record
   * @param set the value that each named field or relation of the new one gets, as text of the
   *     blueprint; {@link SetValue} says what the text means
   */
  record Make(String operation, String relation, Map<String, String> set) implements EffectModel {
    public Make {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      set = Ordered.copyOf(set);
    }
  }

  /** Where it stands below its entity, as what meets a requirement. */
  default String place() {
    return "effects." + operation() + "." + relation();
  }

  /** The operation of the other entity that follows. */
  default String follows() {
    return switch (this) {
      case Act(_, _, var action, _) -> action;
      case Make _ -> "create";
    };
  }
}
