package dev.bluewright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Rows of an entity that refer to rows of another.
 *
 * @param from the entity whose rows hold the reference
 * @param relation by which they refer
 */
record Referrer(Entity<?> from, Relation.BelongsTo relation) {

  /** What refers to an entity, of those that are given; of deleted rows nothing does. */
  static List<Referrer> to(Entity<?> entity, Collection<Entity<?>> all) {
    List<Referrer> found = new ArrayList<>();
    for (Entity<?> from : all) {
      if (from.mirrored()) {
        continue;
      }
      for (Relation relation : from.relations().values()) {
        if (relation instanceof Relation.BelongsTo one && one.target().get() == entity) {
          found.add(new Referrer(from, one));
        }
      }
    }
    return found;
  }

  /** The rows that are attached to others by a relation, which go where others take their place. */
  static Referrer replaced(Relation.HasMany attached) {
    Entity<?> from = attached.target().get();
    return new Referrer(from, from.belongsTo(attached.inverse()).with(Relation.OnDelete.CASCADE));
  }

  /** The column that holds the reference. */
  Column column() {
    return relation.column();
  }

  /** Whether a row is not deleted while some refer to it. */
  boolean refuses() {
    return relation.onDelete() == Relation.OnDelete.REFUSE;
  }

  /** Whether they are deleted with what they refer to. */
  boolean deletes() {
    return relation.onDelete() == Relation.OnDelete.CASCADE;
  }
}
