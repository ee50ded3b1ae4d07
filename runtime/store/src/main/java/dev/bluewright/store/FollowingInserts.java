package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Insert;
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
 * Makes the rows of others that follow.
 *
 * <p>Thread safety: for one thread.
 */
final class FollowingInserts {
  private final StoreSql sql;
  private final Recomputed recomputed;

  FollowingInserts(StoreSql sql, Recomputed recomputed) {
    this.sql = sql;
    this.recomputed = recomputed;
  }

  /**
   * Makes all of them, entity by entity.
   *
   * @throws Undone one may not be made
   */
  void run(WriteWork work, List<Due<Making>> due, Effects.Doing doing) throws SQLException {
    List<RuleContext> contexts = Due.contexts(work, recomputed, due);
    Map<Entity<?>, List<Entry<Insert>>> inserts = new LinkedHashMap<>();
    for (int i = 0; i < contexts.size(); i++) {
      Due<Making> each = due.get(i);
      if (!each.follows(contexts.get(i))) {
        continue;
      }
      List<Entry<Insert>> all = inserts.computeIfAbsent(each.how().made(), _ -> new ArrayList<>());
      all.add(new Entry<>(insert(each, contexts.get(i), work.now()), all.size()));
    }
    for (var entry : inserts.entrySet()) {
      add(entry.getKey(), entry.getValue(), doing);
    }
  }

  private static Insert insert(Due<Making> due, RuleContext context, Instant now) throws Undone {
    try {
      return due.how().insert(context, due.viewer(), now);
    } catch (ActionWrites.Unwritable unfit) {
      throw Undone.of(unfit);
    }
  }

  /** One after the other where each is measured by what was there before it. */
  private void add(Entity<?> entity, List<Entry<Insert>> inserts, Effects.Doing doing)
      throws SQLException {
    if (!sql.rules(entity).surroundings().areMeasured()) {
      addTogether(entity, inserts, doing);
      return;
    }
    for (Entry<Insert> each : inserts) {
      addTogether(entity, List.of(new Entry<>(each.write, 0)), doing);
    }
  }

  private static void addTogether(
      Entity<?> entity, List<Entry<Insert>> inserts, Effects.Doing doing) throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[inserts.size()];
    doing.add(entity, inserts, outcomes);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Broken(_, var violations)) {
        throw new Undone(new Outcome.Broken(Part.STATE, violations));
      }
      if (!(outcome instanceof Outcome.Inserted)) {
        throw new Undone(Objects.requireNonNull(outcome));
      }
    }
  }
}
