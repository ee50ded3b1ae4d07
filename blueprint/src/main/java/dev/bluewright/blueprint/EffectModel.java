package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * CEL over the record as it is then, what is computed of it too, and over what the operation
   * takes: nothing follows where it is not true. Empty where it always follows.
   */
  Optional<String> when();

  /**
   * An action of another is taken.
   *
   * @param relation to one or to many, or what the operation takes and that leads to one
   * @param action of the other
   * @param gives what the action takes, as text of the blueprint; {@link SetValue} says what the
   *     text means
   */
  record Act(
      String operation,
      String relation,
      String action,
      Map<String, String> gives,
      Optional<String> when)
      implements EffectModel {
    public Act {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      requireNonNull(action, "action");
      gives = Ordered.copyOf(gives);
    }

    /** An action that takes nothing, and always follows. */
    public Act(String operation, String relation, String action) {
      this(operation, relation, action, Map.of());
    }

    /** An action that always follows. */
    public Act(String operation, String relation, String action, Map<String, String> gives) {
      this(operation, relation, action, gives, Optional.empty());
    }

    @Override
    public Optional<RelationModel> input(EntityModel entity) {
      return entity.findRelation(relation).isPresent()
          ? Optional.empty()
          : entity
              .findAction(operation)
              .flatMap(done -> done.findInput(relation))
              .filter(InputModel.Reference.class::isInstance)
              .map(input -> ((InputModel.Reference) input).relation());
    }
  }

  /**
   * Another is made, which belongs to the record.
   *
   * @param relation to those that belong to the record
   * @param set the value that each named field or relation of the new one gets, as text of the
   *     blueprint; {@link SetValue} says what the text means
   */
  record Make(String operation, String relation, Map<String, String> set, Optional<String> when)
      implements EffectModel {
    public Make {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      set = Ordered.copyOf(set);
    }

    /** One that is always made. */
    public Make(String operation, String relation, Map<String, String> set) {
      this(operation, relation, set, Optional.empty());
    }
  }

  /** The way to the other: a relation of the record, or else what the operation takes. */
  default Optional<RelationModel> way(EntityModel entity) {
    return entity.findRelation(relation()).or(() -> input(entity));
  }

  /** What the operation takes and that leads to the other, where no relation does. */
  default Optional<RelationModel> input(EntityModel entity) {
    return Optional.empty();
  }

  /** What the operation takes, which may be passed on. */
  default List<InputModel> inputs(EntityModel entity) {
    return entity.findAction(operation()).map(ActionModel::takes).orElse(List.of());
  }

  /** Where it stands below its entity, as what meets a requirement. */
  default String place() {
    return "effects." + operation() + "." + relation();
  }

  /** The operation of the other entity that follows. */
  default String follows() {
    return switch (this) {
      case Act act -> act.action();
      case Make _ -> "create";
    };
  }
}
