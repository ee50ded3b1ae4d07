package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
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

  WriteBatch(StoreSql sql, UuidV7 ids) {
    this.sql = sql;
    RowStamper stamper = new RowStamper(sql, ids);
    AttachmentBatch attachments = new AttachmentBatch(sql, stamper);
    inserts = new InsertBatch(sql, stamper, attachments);
    alters = new AlterBatch(sql, attachments);
    pairs = new PairBatch(sql.dialect());
    pairGate = new PairGate(sql);
    clears = new ClearBatch(sql);
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
    if (sql.rules(entity).looksAround() || sql.reckonings().concern(entity)) {
      return false;
    }
    boolean looksAround = sql.gate(entity).looksAround();
    for (Write write : writes) {
      if (write.entity() != entity || !(write instanceof Insert insert) || !isPlain(insert)) {
        return false;
      }
      if (looksAround && HiddenReferences.isDoubtful(insert)) {
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
    sql.reckonings().lock(session, known(writes));
    Touched touched = new Touched(sql.reckonings());
    try {
      for (Map.Entry<Entity<?>, WriteGroup> entry : WriteGroup.of(writes).entrySet()) {
        WriteWork work = new WriteWork(session, entry.getKey(), neighbours, touched, now, outcomes);
        inserts.run(work, entry.getValue().inserts);
        alters.run(work, entry.getValue().alters);
        pair(work, entry.getValue().pairs);
        clears.run(work, entry.getValue().clears);
      }
      sql.reckonings().settle(session, touched);
    } catch (Neighbours.Unreadable fault) {
      throw fault.failure();
    }
    return Arrays.stream(outcomes).map(Objects::requireNonNull).toArray(Outcome[]::new);
  }

  /** Rows that others will refer to are locked first, so that two processes wait and not clash. */
  private Map<Entity<?>, List<Object>> known(List<Write> writes) {
    Touched known = new Touched(sql.reckonings());
    for (Write write : writes) {
      if (write instanceof Insert insert) {
        known.row(insert.entity(), insert.row);
      }
    }
    return known.ids();
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
