package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * One request to a store, which holds its reply. Send it to {@code EnhancedStore.operations()},
 * then await the outcome; each object is sent once.
 *
 * <p>Thread safety: one thread sends and awaits; the store completes it from another.
 */
public abstract sealed class StoreOperation extends Awaited
    permits FileOperation,
        StoreOperation.Count,
        StoreOperation.ReadById,
        StoreOperation.ReadMany,
        StoreOperation.ReadRelated,
        StoreOperation.Write {
  private final Entity<?> entity;
  private final Viewer viewer = Viewer.current();

  /** The operation below this one in a lane's stack; written before it is published there. */
  @Nullable StoreOperation next;

  /** How many wait in the lane, this one included; written like {@link #next}. */
  int depth;

  /** When it was sent, {@link System#nanoTime()}; written like {@link #next}. */
  long sentAt;

  StoreOperation(Entity<?> entity) {
    this.entity = entity;
  }

  /** The entity that it is about. */
  public Entity<?> entity() {
    return entity;
  }

  /** For whom it is: the viewer of the thread that made it. */
  public Viewer viewer() {
    return viewer;
  }

  /** Reads one row: Found or Missing. */
  public static final class ReadById extends StoreOperation {
    final Object id;

    /** Reads the row with this id, a UUID or a Long. */
    public ReadById(Entity<?> entity, Object id) {
      super(entity);
      this.id = id;
    }
  }

  /** Reads what a row is related to: Related; of a row that is not there, nothing. */
  public static final class ReadRelated extends StoreOperation {
    final Crossing crossing;
    final Object id;
    final int most;
    final boolean whole;

    /** Reads at most so many of the ids in order, and the rows too if they are to be whole. */
    public ReadRelated(Crossing crossing, Object id, int most, boolean whole) {
      super(crossing.source());
      this.crossing = crossing;
      this.id = id;
      this.most = most;
      this.whole = whole;
    }
  }

  /** Reads a page: Rows. */
  public static final class ReadMany extends StoreOperation {
    final Query query;

    /** Reads the rows that the query asks for. */
    public ReadMany(Entity<?> entity, Query query) {
      super(entity);
      this.query = query;
    }
  }

  /** Counts rows: Counted. Sort, limit and position of the query do not matter. */
  public static final class Count extends StoreOperation {
    final Query query;

    /** Counts the rows that the query's filters and words let through. */
    public Count(Entity<?> entity, Query query) {
      super(entity);
      this.query = query;
    }
  }

  /** An operation that changes rows. */
  public abstract static sealed class Write extends StoreOperation {
    private Write(Entity<?> entity) {
      super(entity);
    }
  }

  /** Adds a row: Inserted, Replayed, KeyReused, Forbidden, Broken or Conflict. */
  public static final class Insert extends Write {
    final Row row;
    final @Nullable IdempotencyKey key;
    final Attachments attached;

    /** Adds the row; the store fills id, times and version wherever the row holds null. */
    public Insert(Entity<?> entity, Row row, @Nullable IdempotencyKey key) {
      this(entity, row, key, Attachments.NONE);
    }

    /** Adds the row with what is attached to it. */
    public Insert(Entity<?> entity, Row row, @Nullable IdempotencyKey key, Attachments attached) {
      super(entity);
      this.row = entity.access().owned(row, viewer());
      this.key = key;
      this.attached = attached.ownedBy(viewer());
    }
  }

  /** Makes two rows a pair, or no pair: Paired, Forbidden or Conflict. */
  public static final class Pair extends Write {
    final Crossing crossing;
    final Object from;
    final Object to;
    final boolean wanted;

    /** Makes two rows a pair if that is wanted, and parts them if not. */
    public Pair(Crossing crossing, Object from, Object to, boolean wanted) {
      super(crossing.source());
      this.crossing = crossing;
      this.from = from;
      this.to = to;
      this.wanted = wanted;
    }
  }

  /**
   * Deletes all rows that a query lets through and the viewer may read and delete, or none:
   * Deleted, Forbidden, Refused, Broken or Conflict.
   */
  public static final class Clear extends Write {
    final Query query;
    final @Nullable RowChange hook;

    /** Deletes the rows; sort, limit and position of the query do not matter. */
    public Clear(Entity<?> entity, Query query, @Nullable RowChange hook) {
      super(entity);
      this.query = query;
      this.hook = hook;
    }
  }

  /** Brings back a deleted row: Updated, Missing, Broken or Conflict. */
  public static final class Restore extends Write {
    final Object id;

    /**
     * Brings back the row with this id, and what went along with it.
     *
     * @param entity keeps its deleted rows
     */
    public Restore(Entity<?> entity, Object id) {
      super(entity);
      this.id = id;
    }
  }

  /** A change of the row with an id. */
  public abstract static sealed class Alter extends Write {
    final Object id;
    final @Nullable Long expectedVersion;
    final @Nullable RowChange hook;

    private Alter(
        Entity<?> entity, Object id, @Nullable Long expectedVersion, @Nullable RowChange hook) {
      super(entity);
      this.id = id;
      this.expectedVersion = expectedVersion;
      this.hook = hook;
    }
  }

  /**
   * Changes a row: Updated, Missing, Forbidden, Stale, Refused, Broken or Conflict. Of a change of
   * nothing without a hook the reply is the row as it is, for those who may change it.
   */
  public static final class Update extends Alter {
    final Change change;
    final Attachments attached;

    /** Changes the row, if it has the expected version, to what the hook decides. */
    public Update(
        Entity<?> entity,
        Object id,
        Change change,
        @Nullable Long expectedVersion,
        @Nullable RowChange hook) {
      this(entity, id, change, expectedVersion, hook, Attachments.NONE);
    }

    /** Changes the row, and what is attached to it. */
    public Update(
        Entity<?> entity,
        Object id,
        Change change,
        @Nullable Long expectedVersion,
        @Nullable RowChange hook,
        Attachments attached) {
      super(entity, id, expectedVersion, hook);
      this.change = change;
      this.attached = attached.ownedBy(viewer());
    }

    /** Whether the row stays as it is, whatever it is. */
    boolean changesNothing() {
      return change.isEmpty() && attached.isEmpty() && hook == null;
    }
  }

  /** Runs an action: like Update, or WrongState. */
  public static final class Act extends Alter {
    final ActionDefinition action;
    final Row inputs;

    /** Runs an action that takes nothing on the row, if it has the expected version. */
    public Act(
        Entity<?> entity,
        Object id,
        ActionDefinition action,
        @Nullable Long expectedVersion,
        @Nullable RowChange hook) {
      this(entity, id, action, Row.of(), expectedVersion, hook);
    }

    /**
     * Runs the action on the row, if it has the expected version.
     *
     * @param inputs what the caller gave, in the order of {@link ActionDefinition#inputs}
     */
    public Act(
        Entity<?> entity,
        Object id,
        ActionDefinition action,
        Row inputs,
        @Nullable Long expectedVersion,
        @Nullable RowChange hook) {
      super(entity, id, expectedVersion, hook);
      this.action = action;
      this.inputs = inputs;
    }
  }

  /** Deletes a row: Deleted, Missing, Forbidden, Stale, Refused, Broken or Conflict. */
  public static final class Delete extends Alter {
    final boolean forGood;

    /** Deletes the row, if it has the expected version. */
    public Delete(
        Entity<?> entity, Object id, @Nullable Long expectedVersion, @Nullable RowChange hook) {
      this(entity, id, expectedVersion, hook, false);
    }

    private Delete(
        Entity<?> entity,
        Object id,
        @Nullable Long expectedVersion,
        @Nullable RowChange hook,
        boolean forGood) {
      super(entity, id, expectedVersion, hook);
      this.forGood = forGood;
    }

    /**
     * Deletes the row and all that goes along, and keeps nothing of it: no deleted rows, and no
     * history of what goes, or of what went before and belonged to it.
     */
    public static Delete forGood(Entity<?> entity, Object id, @Nullable RowChange hook) {
      return new Delete(entity, id, null, hook, true);
    }
  }
}
