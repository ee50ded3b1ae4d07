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
    CASCADE,
    /** They stay, and refer to nothing. */
    CLEAR
  }

  /**
   * Rows of this entity hold the id of one of the target.
   *
   * @param column the column that holds the id, {@code authorId} for a relation {@code author}
   */
  record BelongsTo(
      String name, Supplier<? extends Entity<?>> target, Column column, OnDelete onDelete)
      implements Relation {
    BelongsTo with(Column other) {
      return new BelongsTo(name, target, other, onDelete);
    }

    BelongsTo with(OnDelete rule) {
      return new BelongsTo(name, target, column, rule);
    }
  }

  /** A relation from one row to those of the target that are found by a {@link Crossing}. */
  sealed interface Reaching extends Relation {

    /** The way from a row of the relation's own entity to the target's. */
    Crossing crossing(Entity<?> own);
  }

  /** Rows of the target hold the id of one of this entity. */
  sealed interface Owning extends Reaching {

    /** Name of the target's {@link BelongsTo}. */
    String inverse();

    /** The target's column that holds the id. */
    default Column column() {
      return target().get().belongsTo(inverse()).column();
    }

    @Override
    default Crossing crossing(Entity<?> own) {
      Entity<?> other = target().get();
      return new Crossing(other.table(), column().sqlName(), other.id().sqlName(), own, other);
    }
  }

  /**
   * Any number of the target's rows hold the id of one of this entity.
   *
   * @param nested whether they are given and shown within the row
   */
  record HasMany(String name, Supplier<? extends Entity<?>> target, String inverse, boolean nested)
      implements Owning {}

  /** At most one of the target's rows holds the id of one of this entity. */
  record HasOne(String name, Supplier<? extends Entity<?>> target, String inverse)
      implements Owning {}

  /** Pairs of ids are kept in a table of their own, or seen in a view. */
  sealed interface Paired extends Reaching {}

  /**
   * The side of a pair that rows are given and shown with.
   *
   * @param one what one of the target is called: {@code tag} for a relation {@code tags}
   */
  record ManyToMany(String name, String one, Supplier<? extends Entity<?>> target, JoinTable table)
      implements Paired {

    @Override
    public Crossing crossing(Entity<?> own) {
      return new Crossing(table.name(), table.own(), table.other(), own, target.get());
    }
  }

  /**
   * The other side of a pair.
   *
   * @param inverse name of the target's {@link ManyToMany}
   */
  record InverseMany(String name, Supplier<? extends Entity<?>> target, String inverse)
      implements Paired {

    @Override
    public Crossing crossing(Entity<?> own) {
      return target.get().manyToMany(inverse).crossing(target.get()).reversed();
    }
  }

  /**
   * Pairs of an entity's own rows that the rows of another make: each is the other's, whichever of
   * them it began with. Nobody writes them.
   *
   * @param view of the pairs, each of which it has in both directions
   * @param through the entity whose rows make them
   * @param first name of its {@link BelongsTo} that leads to one of the two
   * @param second name of the one that leads to the other
   */
  record Tied(
      String name,
      Supplier<? extends Entity<?>> target,
      JoinTable view,
      Supplier<? extends Entity<?>> through,
      String first,
      String second)
      implements Paired {

    @Override
    public Crossing crossing(Entity<?> own) {
      return new Crossing(view.name(), view.own(), view.other(), own, target.get());
    }
  }

  /**
   * A table of pairs, whose two columns are its primary key.
   *
   * @param name of the table
   * @param own the column with the id of the entity that has the relation
   * @param other the column with the id of the target
   */
  record JoinTable(String name, String own, String other) {}
}
