package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs writes within one transaction: for each entity one statement for its inserts, then its
 * changes in waves, in each of which a row is changed once. It does not commit, and replies
 * nothing.
 *
 * <p>Thread safety: for one thread.
 */
final class WriteBatch {
  private final StoreSql sql;
  private final InsertBatch inserts;
  private final AlterBatch alters;
  private final PairBatch pairs;
  private final PairGate pairGate;
  private final ClearBatch clears;
  private final RestoreBatch restores;
  private final Recomputed recomputed;

  WriteBatch(StoreSql sql, UuidV7 ids) {
    this.sql = sql;
    RowStamper stamper = new RowStamper(sql, ids);
    AttachmentBatch attachments = new AttachmentBatch(sql, stamper);
    inserts = new InsertBatch(sql, stamper, attachments);
    alters = new AlterBatch(sql, attachments);
    pairs = new PairBatch(sql.dialect());
    pairGate = new PairGate(sql);
    clears = new ClearBatch(sql);
    restores = new RestoreBatch(sql);
    recomputed = new Recomputed(sql);
  }

  /** The database changed another number of rows than it had locked. */
  static final class RowsVanished extends SQLException {
    private static final long serialVersionUID = 1;

    RowsVanished(Entity<?> entity, int expected, int changed) {
      super("%s: %d rows of %d were there to change".formatted(entity.name(), changed, expected));
    }
  }

  /** Whether all are plain inserts into one entity: one statement needs no transaction. */
  boolean isOneStatement(List<Write> writes) {
    Entity<?> entity = writes.getFirst().entity();
    if (!sql.dialect().insertIsOneStatement() || sql.stamp(entity).counted() || entity.computes()) {
      return false;
    }
    Gate gate = sql.gate(entity);
    if (sql.rules(entity).surroundings().areRead()
        || sql.reckonings().concern(entity)
        || sql.overlaps().has(entity)
        || entity.history().isPresent()
        || entity.numbers()
        || Effects.followCreation(entity)
        || !entity.files().isEmpty()
        || gate.asks()) {
      return false;
    }
    for (Write write : writes) {
      if (write.entity() != entity || !(write instanceof Insert insert) || !isPlain(insert)) {
        return false;
      }
      if (gate.looksAround(insert.viewer()) && HiddenReferences.isDoubtful(insert)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Insert insert) {
    return insert.key == null && insert.attached.isEmpty();
  }

  /** Runs the writes, of which no two have the same idempotency key; the replies, in order. */
  Outcome[] run(Session session, List<Write> writes) throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[writes.size()];
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Neighbours neighbours = new Neighbours(sql, session);
    Effects effects = new Effects(sql);
    lock(session, known(writes, effects));
    Touched touched = new Touched(sql.reckonings());
    Chronicle chronicle = new Chronicle(sql, now);
    try {
      WriteWork whole =
          new WriteWork(
              session,
              writes.getFirst().entity(),
              neighbours,
              touched,
              chronicle,
              effects,
              now,
              outcomes);
      for (Map.Entry<Entity<?>, WriteGroup> entry : WriteGroup.of(writes).entrySet()) {
        WriteWork work = whole.of(entry.getKey());
        inserts.run(work, entry.getValue().inserts);
        alters.run(work, entry.getValue().alters);
        pair(work, entry.getValue().pairs);
        clears.run(work, entry.getValue().clears);
        restores.run(work, entry.getValue().restores);
      }
      boolean followed = effects.settle(whole, following(whole));
      if (followed) {
        showAnew(session, writes, outcomes);
      }
      sql.reckonings().settle(session, touched);
      sql.overlaps().settle(session, touched);
      chronicle.write(session);
    } catch (Neighbours.Unreadable fault) {
      throw fault.failure();
    }
    return Arrays.stream(outcomes).map(Objects::requireNonNull).toArray(Outcome[]::new);
  }

  /** What follows is done by the way of all writes. */
  private Effects.Doing following(WriteWork whole) {
    return new Effects.Doing() {
      @Override
      public void take(Entity<?> entity, List<Entry<Alter>> acts, @Nullable Outcome[] done)
          throws SQLException {
        alters.run(whole.following(entity, done), acts);
      }

      @Override
      public void add(Entity<?> entity, List<Entry<Insert>> made, @Nullable Outcome[] done)
          throws SQLException {
        inserts.run(whole.following(entity, done), made);
      }
    };
  }

  /** What is computed of a row may have changed with what followed from its change. */
  private void showAnew(Session session, List<Write> writes, @Nullable Outcome[] outcomes)
      throws SQLException {
    for (int i = 0; i < outcomes.length; i++) {
      Entity<?> entity = writes.get(i).entity();
      switch (outcomes[i]) {
        case Outcome.Inserted(var row) ->
            outcomes[i] =
                new Outcome.Inserted(recomputed.of(session, entity, List.of(row)).getFirst());
        case Outcome.Updated(var row) ->
            outcomes[i] =
                new Outcome.Updated(recomputed.of(session, entity, List.of(row)).getFirst());
        case null, default -> {}
      }
    }
  }

  /** Rows that others will refer to are locked first, so that two processes wait and not clash. */
  private Touched known(List<Write> writes, Effects effects) {
    Touched known = new Touched(sql.reckonings());
    for (Write write : writes) {
      switch (write) {
        case Insert insert -> {
          known.row(insert.entity(), insert.row);
          known.timed(insert.entity(), insert.row, Timed.MANY);
          effects.locks(known, insert.entity(), insert.row);
          known.timed(insert.attached);
        }
        case Update update -> {
          if (sql.overlaps().has(update.entity())) {
            known.timed(
                update.entity(), update.change.applyTo(nothing(update.entity())), Timed.MANY);
          }
          known.timed(update.attached);
        }
        case Act act -> {
          effects.locks(known, act);
          if (sql.overlaps().has(act.entity())) {
            known.timed(act.entity(), nothing(act.entity()), Timed.MANY);
          }
        }
        case Delete _, Pair _, Clear _, Restore _ -> {}
      }
    }
    return known;
  }

  private static Row nothing(Entity<?> entity) {
    return Row.of(new Object[entity.columns().size()]);
  }

  private void lock(Session session, Touched known) throws SQLException {
    sql.reckonings().lock(session, known.ids());
    sql.overlaps().takeTurns(session, known);
  }

  /** Pairs and partings that came together have no order: the partings are taken as the later. */
  private void pair(WriteWork work, List<Entry<Pair>> entries) throws SQLException {
    Map<Crossing, Set<PairBatch.Pair>> wanted = new LinkedHashMap<>();
    Map<Crossing, Set<PairBatch.Pair>> parted = new LinkedHashMap<>();
    for (Entry<Pair> entry : pairGate.admitted(work, entries)) {
      Pair write = entry.write;
      (write.wanted ? wanted : parted)
          .computeIfAbsent(write.crossing, _ -> new LinkedHashSet<>())
          .add(new PairBatch.Pair(write.from, write.to));
      work.touched().pair(write.crossing, write.from, write.to);
      work.outcomes()[entry.index] = new Outcome.Paired();
    }
    for (var each : wanted.entrySet()) {
      pairs.connect(work.session(), each.getKey(), List.copyOf(each.getValue()));
    }
    for (var each : parted.entrySet()) {
      pairs.disconnect(work.session(), each.getKey(), List.copyOf(each.getValue()));
    }
  }
}
