package dev.bluewright.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What follows once an operation of a row is done, in the same transaction; see docs/adr/0056 and
 * docs/adr/0061.
 *
 * <p>Thread safety: immutable.
 */
sealed interface Effect {
  /** {@code create} or the name of an action. */
  String operation();

  /** To the others. */
  String relation();

  /** What the operation takes and that leads to the other row, where no relation does. */
  default Optional<Column> input(Entity<?> entity) {
    return entity.relations().containsKey(relation())
        ? Optional.empty()
        : Optional.ofNullable(entity.actions().get(operation()))
            .flatMap(done -> done.findInput(relation() + "Id"));
  }

  /**
   * The entity of the others.
   *
   * @throws StoreException neither a relation nor what the operation takes leads to any
   */
  default Entity<?> other(Entity<?> entity) {
    Relation relation = entity.relations().get(relation());
    if (relation != null) {
      return relation.target().get();
    }
    return input(entity)
        .map(Column::type)
        .<Entity<?>>map(type -> ((ColumnType.Reference) type).target().get())
        .orElseThrow(
            () -> new StoreException("STO-007", entity.name() + " has no " + relation() + "."));
  }

  /**
   * An action of others is taken.
   *
   * @param relation to one row of another entity, from others that refer to the row, or what the
   *     operation takes and that leads to one row
   * @param action of the other entity
   * @param values what the action takes; what is not said has its default
   */
  record Take(String operation, String relation, String action, List<ActionDefinition.Step> values)
      implements Effect {
    public Take {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      requireNonNull(action, "action");
      values = List.copyOf(values);
    }
  }

  /**
   * A row of another entity is made, which refers to the row.
   *
   * @param relation from others that refer to the row
   * @param values what columns of the new row get; the others hold their defaults
   */
  record Make(String operation, String relation, List<ActionDefinition.Step> values)
      implements Effect {
    public Make {
      requireNonNull(operation, "operation");
      requireNonNull(relation, "relation");
      values = List.copyOf(values);
    }
  }
}
