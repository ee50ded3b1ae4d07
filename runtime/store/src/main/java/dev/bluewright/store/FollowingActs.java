package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the actions of other rows that follow.
 *
 * <p>Thread safety: for one thread.
 */
final class FollowingActs {
  private final StoreSql sql;
  private final Recomputed recomputed;

  FollowingActs(StoreSql sql, Recomputed recomputed) {
    this.sql = sql;
    this.recomputed = recomputed;
  }

  /**
   * Takes all of them, entity by entity.
   *
   * @throws Undone a row does not allow it
   */
  void run(WriteWork work, List<Due<Leading>> due, Effects.Doing doing) throws SQLException {
    List<RuleContext> contexts = Due.contexts(work, recomputed, due);
    Map<Entity<?>, List<Entry<Alter>>> acts = new LinkedHashMap<>();
    for (int i = 0; i < contexts.size(); i++) {
      if (due.get(i).follows(contexts.get(i))) {
        add(work, due.get(i), contexts.get(i), acts);
      }
    }
    for (var entry : acts.entrySet()) {
      take(entry.getKey(), entry.getValue(), doing);
    }
  }

  private void add(
      WriteWork work,
      Due<Leading> due,
      RuleContext context,
      Map<Entity<?>, List<Entry<Alter>>> acts)
      throws SQLException {
    Leading leading = due.how();
    Row inputs = inputs(leading, context, work.now());
    List<Entry<Alter>> all = acts.computeIfAbsent(leading.target(), _ -> new ArrayList<>());
    for (Object id : ids(work.session(), due)) {
      Act act =
          due.viewer()
              .call(() -> new Act(leading.target(), id, leading.action(), inputs, null, null));
      all.add(new Entry<>(act, all.size()));
    }
  }

  private static Row inputs(Leading leading, RuleContext context, Instant now) throws Undone {
    try {
      return leading.inputs(context, now);
    } catch (ActionWrites.Unwritable unfit) {
      throw Undone.of(unfit);
    }
  }

  /** The one row; of those that refer to a row, all of which the action may start. */
  private List<Object> ids(Session session, Due<Leading> due) throws SQLException {
    Leading leading = due.how();
    Object id = Objects.requireNonNull(leading.id(due.row(), due.given()));
    Relation.Owning way = leading.way();
    Entity<?> target = leading.target();
    if (way == null) {
      return List.of(id);
    }
    Referrer referrer = new Referrer(target, target.belongsTo(way.inverse()));
    List<Object> ids = new ArrayList<>();
    for (Row row : sql.referring(session, referrer, List.of(id))) {
      if (Alteration.mayStart(target, leading.action(), row)) {
        ids.add(Objects.requireNonNull(row.get(target.id().index())));
      }
    }
    return ids;
  }

  private static void take(Entity<?> entity, List<Entry<Alter>> acts, Effects.Doing doing)
      throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[acts.size()];
    doing.take(entity, acts, outcomes);
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
