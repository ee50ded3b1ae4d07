package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

/** What an action is told by whoever calls it. */
public sealed interface InputModel {

  /** The name, camelCase. */
  String name();

  /**
   * A value of the body, which keeps to the field's type and rules and is not stored by itself.
   *
   * @param field the type and the rules
   */
  record Value(FieldModel field) implements InputModel {
    public Value {
      requireNonNull(field, "field");
    }

    @Override
    public String name() {
      return field.name();
    }
  }

  /**
   * The id of another record, which must be there; in the body its name ends in {@code Id}.
   *
   * @param relation to one record of another entity
   */
  record Reference(RelationModel relation) implements InputModel {
    public Reference {
      requireNonNull(relation, "relation");
    }

    @Override
    public String name() {
      return relation.name();
    }
  }
}
