package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Map;

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
   * @param relation to one or to many
   * @param action of the other, which takes nothing
   */
  record Act(String operation, String relation, String action) implements EffectModel {
    public Act {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      requireNonNull(action, "action");
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
      case Act(_, _, var action) -> action;
      case Make _ -> "create";
    };
  }
}
