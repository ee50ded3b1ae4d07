package dev.bluewright.store;

import java.util.function.Supplier;

/** How an entity is joined to another. */
public sealed interface Relation {

  /** Name of the relation, camelCase. */
  String name();

  /** The other entity; call it only once all entities are built. */
  Supplier<? extends Entity<?>> target();

  /** What becomes of the rows that refer to a deleted one. */
  enum OnDelete {
    /** The delete is refused while there are any. The default. */
    REFUSE,
    /** They are deleted too. */
    CASCADE
  }

  /**
   * Rows of this entity hold the id of one of the target.
   *
   * @param column the column that holds the id, {@code authorId} for a relation {@code author}
   */
  record BelongsTo(
      String name, Supplier<? extends Entity<?>> target, Column column, OnDelete onDelete)
      implements Relation {}

  /**
   * Rows of the target hold the id of one of this entity.
   *
   * @param inverse name of the target's {@link BelongsTo}
   */
  record HasMany(String name, Supplier<? extends Entity<?>> target, String inverse)
      implements Relation {

    /** The target's column that holds the id. */
    public Column column() {
      return target.get().belongsTo(inverse).column();
    }
  }
}
