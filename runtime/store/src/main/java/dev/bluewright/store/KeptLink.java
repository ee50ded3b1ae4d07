package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A table of what deleted rows were joined to: pairs that were parted, or references that were
 * cleared, each with the deletion that it was for.
 *
 * <p>Thread safety: immutable.
 *
 * @param crossing the way through the live table: of pairs, or of the rows that hold a reference
 * @param kept name of the table
 * @param reference the column that was cleared; null for pairs
 */
record KeptLink(Crossing crossing, String kept, @Nullable Column reference) {

  static KeptLink of(Entity<?> entity, Relation.ManyToMany many) {
    Crossing crossing = many.crossing(entity);
    return new KeptLink(crossing, Bin.table(crossing.table()), null);
  }

  static KeptLink of(Entity<?> entity, Relation.BelongsTo one) {
    String column = one.column().sqlName();
    Crossing crossing =
        new Crossing(entity.table(), entity.id().sqlName(), column, entity, one.target().get());
    return new KeptLink(crossing, Bin.table(entity.table() + "_" + column), one.column());
  }

  boolean pairs() {
    return reference == null;
  }

  /** The entity of the rows that were joined. */
  Entity<?> from() {
    return crossing.source();
  }

  /** The entity of what they were joined to. */
  Entity<?> to() {
    return crossing.target();
  }
}
