package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what a batch does to rows: noted write by write, done before the commit. What
 * another row does not allow undoes the batch.
 *
 * <p>Thread safety: for one thread.
 */
final class Effects {
  private final StoreSql sql;
  private final FollowingActs acts;
  private final FollowingInserts inserts;
  private List<Due<Leading>> leadings = new ArrayList<>(0);
  private List<Due<Making>> makings = new ArrayList<>(0);

  Effects(StoreSql sql) {
    this.sql = sql;
    Recomputed recomputed = new Recomputed(sql);
    acts = new FollowingActs(sql, recomputed);
    inserts = new FollowingInserts(sql, recomputed);
  }

  /** How the batch that what follows belongs to does it; it fills the outcomes. */
  interface Doing {
    /** Takes actions of the rows of an entity. */
    void take(Entity<?> entity, List<Entry<Alter>> acts, @Nullable Outcome[] outcomes)
        throws SQLException;

    /** Adds rows to an entity. */
    void add(Entity<?> entity, List<Entry<Insert>> inserts, @Nullable Outcome[] outcomes)
        throws SQLException;
  }

  /** Whether something follows when rows of the entity are added. */
  static boolean followCreation(Entity<?> entity) {
    return entity.effects().stream().anyMatch(each -> each.operation().equals(Chronicle.CREATE));
  }

  /** The other rows that will be changed once a row is added. */
  void locks(Touched known, Entity<?> entity, Row row) {
    for (Effect effect : entity.effects()) {
      if (effect.operation().equals(Chronicle.CREATE)
          && entity.relations().get(effect.relation()) instanceof Relation.BelongsTo one) {
        known.add(one.target().get(), row.get(one.column().index()));
      }
    }
    if (!entity.effects().isEmpty()) {
      sql.rules(entity).makings().stream()
          .filter(making -> making.operation().equals(Chronicle.CREATE))
          .forEach(making -> making.locks(known, row));
    }
  }

  /** The other rows that an action changes which a caller names, and its own with them. */
  void locks(Touched known, Act act) {
    if (act.entity().effects().isEmpty()) {
      return;
    }
    for (Leading leading : sql.rules(act.entity()).leadings()) {
      boolean follows = leading.operation().equals(act.action.name());
      Object named = follows ? leading.named(act.inputs) : null;
      if (named != null) {
        known.add(leading.target(), named);
        known.add(act.entity(), act.id);
      }
    }
  }

  /** A row that was added. */
  void created(Entity<?> entity, Row row, Viewer viewer) {
    if (!entity.effects().isEmpty()) {
      note(entity, Set.of(Chronicle.CREATE), row, null, viewer);
    }
  }

  /** A row that was changed: by an action, or by what brings it where an action would. */
  void changed(Entity<?> entity, Alter write, Row before, Row after) {
    if (!entity.effects().isEmpty()) {
      Set<String> operations =
          write instanceof Update
              ? sql.rules(entity).taken(before, after)
              : Set.of(Gate.operation(write));
      note(entity, operations, after, write instanceof Act act ? act.inputs : null, write.viewer());
    }
  }

  private void note(
      Entity<?> entity, Set<String> operations, Row row, @Nullable Row inputs, Viewer viewer) {
    Viewer doer = inTheNameOf(viewer);
    EntityRules rules = sql.rules(entity);
    due(rules.leadings(), operations, row, inputs, doer)
        .filter(each -> each.how().id(row, each.given()) != null)
        .forEach(leadings::add);
    due(rules.makings(), operations, row, inputs, doer).forEach(makings::add);
  }

  private static <C extends Consequence> Stream<Due<C>> due(
      List<C> all, Set<String> operations, Row row, @Nullable Row inputs, Viewer viewer) {
    return all.stream()
        .filter(each -> operations.contains(each.operation()))
        .map(
            each ->
                new Due<>(
                    each, row, inputs == null ? each.values().nothingGiven() : inputs, viewer));
  }

  /** Whoever may do the first thing need not be allowed what follows from it. */
  private static Viewer inTheNameOf(Viewer viewer) {
    return new Viewer(viewer.id(), viewer.role(), true, null, viewer.tenant());
  }

  /**
   * Does all that follows, and what follows from that.
   *
   * @return whether anything did
   * @throws Undone a row does not allow it
   */
  boolean settle(WriteWork work, Doing doing) throws SQLException {
    boolean any = isDue();
    while (isDue()) {
      List<Due<Leading>> led = leadings;
      leadings = new ArrayList<>(0);
      acts.run(work, led, doing);
      List<Due<Making>> made = makings;
      makings = new ArrayList<>(0);
      inserts.run(work, made, doing);
    }
    return any;
  }

  private boolean isDue() {
    return !leadings.isEmpty() || !makings.isEmpty();
  }
}
