package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actions that follow from what a batch does to rows: noted write by write, taken before the
 * commit. One that a row does not allow undoes the batch.
 *
 * <p>Thread safety: for one thread.
 */
final class Effects {
  private final StoreSql sql;
  private List<Following> pending = new ArrayList<>(0);

  Effects(StoreSql sql) {
    this.sql = sql;
  }

  /**
   * An action to take.
   *
   * @param id of the one row that it is taken of, or of the row that others refer to
   * @param way by which others refer to it; null for the one row
   */
  private record Following(
      Entity<?> entity,
      ActionDefinition action,
      Object id,
      Relation.@Nullable Owning way,
      Viewer viewer) {}

  /** How an action is taken of the rows of an entity; its batch fills the outcomes. */
  @FunctionalInterface
  interface Taking {
    void take(Entity<?> entity, List<Entry<Alter>> acts, @Nullable Outcome[] outcomes)
        throws SQLException;
  }

  /** Whether something follows when rows of the entity are added. */
  static boolean followCreation(Entity<?> entity) {
    return entity.effects().stream().anyMatch(each -> each.operation().equals(Chronicle.CREATE));
  }

  /** The other rows that will be changed once a row is added. */
  static void locks(Touched known, Entity<?> entity, Row row) {
    for (Effect effect : entity.effects()) {
      if (effect.operation().equals(Chronicle.CREATE)
          && entity.relations().get(effect.relation()) instanceof Relation.BelongsTo one) {
        known.add(one.target().get(), row.get(one.column().index()));
      }
    }
  }

  /** A row that was added. */
  void created(Entity<?> entity, Row row, Viewer viewer) {
    note(entity, Set.of(Chronicle.CREATE), row, viewer);
  }

  /** A row that was changed: by an action, or by what brings it where an action would. */
  void changed(Entity<?> entity, Alter write, Row before, Row after) {
    if (!entity.effects().isEmpty()) {
      Set<String> operations =
          write instanceof Update
              ? sql.rules(entity).taken(before, after)
              : Set.of(Gate.operation(write));
      note(entity, operations, after, write.viewer());
    }
  }

  private void note(Entity<?> entity, Set<String> operations, Row row, Viewer viewer) {
    for (Effect effect : entity.effects()) {
      if (operations.contains(effect.operation())) {
        Relation relation = Objects.requireNonNull(entity.relations().get(effect.relation()));
        Entity<?> target = relation.target().get();
        ActionDefinition action = Objects.requireNonNull(target.actions().get(effect.action()));
        Object id =
            relation instanceof Relation.BelongsTo one
                ? row.get(one.column().index())
                : row.get(entity.id().index());
        Relation.Owning way = relation instanceof Relation.Owning owning ? owning : null;
        if (id != null) {
          pending.add(new Following(target, action, id, way, inTheNameOf(viewer)));
        }
      }
    }
  }

  /** Whoever may do the first thing need not be allowed what follows from it. */
  private static Viewer inTheNameOf(Viewer viewer) {
    return new Viewer(viewer.id(), viewer.role(), true, null, viewer.tenant());
  }

  /**
   * Takes all that follows, and what follows from that.
   *
   * @return whether anything did
   * @throws Undone a row does not allow it
   */
  boolean settle(Session session, Taking taking) throws SQLException {
    boolean any = !pending.isEmpty();
    while (!pending.isEmpty()) {
      List<Following> now = pending;
      pending = new ArrayList<>(0);
      Map<Entity<?>, List<Entry<Alter>>> acts = new LinkedHashMap<>();
      for (Following each : now) {
        add(session, each, acts);
      }
      for (var entry : acts.entrySet()) {
        take(entry.getKey(), entry.getValue(), taking);
      }
    }
    return any;
  }

  private void add(Session session, Following following, Map<Entity<?>, List<Entry<Alter>>> acts)
      throws SQLException {
    List<Entry<Alter>> all = acts.computeIfAbsent(following.entity, _ -> new ArrayList<>());
    for (Object id : ids(session, following)) {
      Act act =
          following.viewer.call(() -> new Act(following.entity, id, following.action, null, null));
      all.add(new Entry<>(act, all.size()));
    }
  }

  /** The one row; of those that refer to a row, all of which the action may start. */
  private List<Object> ids(Session session, Following following) throws SQLException {
    Relation.Owning way = following.way;
    if (way == null) {
      return List.of(following.id);
    }
    Referrer referrer = new Referrer(following.entity, following.entity.belongsTo(way.inverse()));
    List<Object> ids = new ArrayList<>();
    for (Row row : sql.referring(session, referrer, List.of(following.id))) {
      if (Alteration.mayStart(following.entity, following.action, row)) {
        ids.add(Objects.requireNonNull(row.get(following.entity.id().index())));
      }
    }
    return ids;
  }

  private static void take(Entity<?> entity, List<Entry<Alter>> acts, Taking taking)
      throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[acts.size()];
    taking.take(entity, acts, outcomes);
    for (int i = 0; i < outcomes.length; i++) {
      Outcome outcome = Objects.requireNonNull(outcomes[i]);
      if (!(outcome instanceof Outcome.Updated)) {
        throw new Undone(refusal(entity, acts.get(i).write, outcome));
      }
    }
  }

  /** What whoever asked for the first thing is told. */
  private static Outcome refusal(Entity<?> entity, Alter act, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Broken(_, var violations) -> new Outcome.Broken(Part.STATE, violations);
      case Outcome.WrongState _, Outcome.Missing _ -> {
        String name = Names.words(entity.name());
        String action = Gate.operation(act);
        String message = "The %s is not in a state for this.".formatted(name);
        yield new Outcome.Broken(Part.STATE, List.of(new Violation("", action, message)));
      }
      case Outcome other -> other;
    };
  }
}
