package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
  private final RowStamper stamper;
  private final AttachmentBatch attachments;
  private final PairBatch pairs;
  private final Recomputed recomputed;

  WriteBatch(StoreSql sql, UuidV7 ids) {
    this.sql = sql;
    stamper = new RowStamper(sql, ids);
    attachments = new AttachmentBatch(sql, stamper);
    pairs = new PairBatch(sql.dialect());
    recomputed = new Recomputed(sql);
  }

  /** One write and the reply that it will get. */
  private static final class Entry<W extends Write> {
    final W write;
    final int index;

    Entry(W write, int index) {
      this.write = write;
      this.index = index;
    }
  }

  /** The writes of one entity. */
  private static final class Group {
    final List<Entry<Insert>> inserts = new ArrayList<>();
    final List<Entry<Alter>> alters = new ArrayList<>();
    final List<Entry<Pair>> pairs = new ArrayList<>();
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
    for (Write write : writes) {
      if (write.entity() != entity || !(write instanceof Insert insert) || !isPlain(insert)) {
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
    for (Map.Entry<Entity<?>, Group> entry : grouped(writes).entrySet()) {
      insert(session, entry.getKey(), entry.getValue().inserts, now, outcomes);
      alter(session, entry.getKey(), entry.getValue().alters, now, outcomes);
      pair(session, entry.getValue().pairs, outcomes);
    }
    return Arrays.stream(outcomes).map(Objects::requireNonNull).toArray(Outcome[]::new);
  }

  private static Map<Entity<?>, Group> grouped(List<Write> writes) {
    Map<Entity<?>, Group> groups = LinkedHashMap.newLinkedHashMap(4);
    for (int i = 0; i < writes.size(); i++) {
      Group group = groups.computeIfAbsent(writes.get(i).entity(), _ -> new Group());
      switch (writes.get(i)) {
        case Insert insert -> group.inserts.add(new Entry<>(insert, i));
        case Alter alter -> group.alters.add(new Entry<>(alter, i));
        case Pair pair -> group.pairs.add(new Entry<>(pair, i));
      }
    }
    return groups;
  }

  private void insert(
      Session session,
      Entity<?> entity,
      List<Entry<Insert>> inserts,
      Instant now,
      @Nullable Outcome[] outcomes)
      throws SQLException {
    List<Entry<Insert>> keyed = inserts.stream().filter(e -> e.write.key != null).toList();
    if (!keyed.isEmpty()) {
      List<Insert> asked = keyed.stream().map(e -> e.write).toList();
      @Nullable Outcome[] known = sql.ledger().find(session, entity, asked, now.toEpochMilli());
      for (int i = 0; i < known.length; i++) {
        outcomes[keyed.get(i).index] = known[i];
      }
    }
    List<Entry<Insert>> fresh = inserts.stream().filter(e -> outcomes[e.index] == null).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Row> given = fresh.stream().map(entry -> entry.write.row).toList();
    List<Row> rows = stamper.stamped(session, entity, given, now);
    sql.dialect().insert(session, sql.of(entity), rows);
    List<Holder> holders = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      hold(entity, rows.get(i), fresh.get(i).write.attached, holders);
    }
    attachments.add(session, entity, holders, now);
    List<Row> shown = recomputed.of(session, entity, rows);
    remember(session, entity, fresh, shown, now);
    for (int i = 0; i < shown.size(); i++) {
      outcomes[fresh.get(i).index] = new Outcome.Inserted(shown.get(i));
    }
  }

  private static void hold(Entity<?> entity, Row row, Attachments attached, List<Holder> holders) {
    if (!attached.isEmpty()) {
      Object id = Objects.requireNonNull(row.get(entity.id().index()));
      holders.add(new Holder(id, attached));
    }
  }

  /** Pairs and partings that came together have no order: the partings are taken as the later. */
  private void pair(Session session, List<Entry<Pair>> entries, @Nullable Outcome[] outcomes)
      throws SQLException {
    Map<Crossing, Set<PairBatch.Pair>> wanted = new LinkedHashMap<>();
    Map<Crossing, Set<PairBatch.Pair>> parted = new LinkedHashMap<>();
    for (Entry<Pair> entry : entries) {
      Pair write = entry.write;
      (write.wanted ? wanted : parted)
          .computeIfAbsent(write.crossing, _ -> new LinkedHashSet<>())
          .add(new PairBatch.Pair(write.from, write.to));
      outcomes[entry.index] = new Outcome.Paired();
    }
    for (var each : wanted.entrySet()) {
      pairs.connect(session, each.getKey(), List.copyOf(each.getValue()));
    }
    for (var each : parted.entrySet()) {
      pairs.disconnect(session, each.getKey(), List.copyOf(each.getValue()));
    }
  }

  private void remember(
      Session session, Entity<?> entity, List<Entry<Insert>> fresh, List<Row> rows, Instant now)
      throws SQLException {
    List<Insert> inserts = new ArrayList<>();
    List<Row> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (fresh.get(i).write.key != null) {
        inserts.add(fresh.get(i).write);
        kept.add(rows.get(i));
      }
    }
    if (!inserts.isEmpty()) {
      sql.ledger().remember(session, entity, inserts, kept, now.toEpochMilli());
    }
  }

  private void alter(
      Session session,
      Entity<?> entity,
      List<Entry<Alter>> alters,
      Instant now,
      @Nullable Outcome[] outcomes)
      throws SQLException {
    if (alters.isEmpty()) {
      return;
    }
    Map<Object, Row> current = locked(session, entity, alters);
    List<Entry<Alter>> waiting = alters;
    while (!waiting.isEmpty()) {
      Set<Object> touched = new HashSet<>();
      List<Entry<Alter>> wave = new ArrayList<>();
      List<Entry<Alter>> later = new ArrayList<>();
      for (Entry<Alter> entry : waiting) {
        (touched.add(entry.write.id) ? wave : later).add(entry);
      }
      flush(session, entity, wave, current, now, outcomes);
      waiting = later;
    }
  }

  private Map<Object, Row> locked(Session session, Entity<?> entity, List<Entry<Alter>> alters)
      throws SQLException {
    Set<Object> wanted = HashSet.newHashSet(alters.size());
    alters.forEach(entry -> wanted.add(entry.write.id));
    Map<Object, Row> rows = HashMap.newHashMap(wanted.size());
    int id = entity.id().index();
    for (Row row : sql.dialect().select(session, sql.of(entity), wanted, true)) {
      rows.put(Objects.requireNonNull(row.get(id)), row);
    }
    return rows;
  }

  private void flush(
      Session session,
      Entity<?> entity,
      List<Entry<Alter>> wave,
      Map<Object, Row> current,
      Instant now,
      @Nullable Outcome[] outcomes)
      throws SQLException {
    List<Row> updates = new ArrayList<>();
    List<Holder> holders = new ArrayList<>();
    List<Object> deletes = new ArrayList<>();
    for (Entry<Alter> entry : wave) {
      Alter write = entry.write;
      Alteration result = Alteration.of(write, current.get(write.id), sql.stamp(entity), now);
      outcomes[entry.index] = result.outcome();
      if (result.after() != null) {
        updates.add(result.after());
        current.put(write.id, result.after());
        if (write instanceof Update update) {
          hold(entity, result.after(), update.attached, holders);
        }
      } else if (write instanceof Delete && result.outcome() instanceof Outcome.Deleted) {
        deletes.add(write.id);
        current.remove(write.id);
      }
    }
    if (!updates.isEmpty()) {
      int changed = sql.dialect().update(session, sql.of(entity), updates);
      verify(entity, updates.size(), changed);
    }
    if (!holders.isEmpty()) {
      attachments.clear(session, entity, holders);
      attachments.add(session, entity, holders, now);
    }
    if (!updates.isEmpty()) {
      show(entity, recomputed.of(session, entity, updates), wave, current, outcomes);
    }
    if (!deletes.isEmpty()) {
      int changed = sql.dialect().delete(session, sql.of(entity), deletes);
      verify(entity, deletes.size(), changed);
    }
  }

  /** Replies and later waves see the rows with what was computed of them. */
  private static void show(
      Entity<?> entity,
      List<Row> rows,
      List<Entry<Alter>> wave,
      Map<Object, Row> current,
      @Nullable Outcome[] outcomes) {
    rows.forEach(row -> current.put(Objects.requireNonNull(row.get(entity.id().index())), row));
    for (Entry<Alter> entry : wave) {
      if (entity.computes() && outcomes[entry.index] instanceof Outcome.Updated) {
        outcomes[entry.index] =
            new Outcome.Updated(Objects.requireNonNull(current.get(entry.write.id)));
      }
    }
  }

  private static void verify(Entity<?> entity, int expected, int changed) throws RowsVanished {
    if (changed != expected) {
      throw new RowsVanished(entity, expected, changed);
    }
  }
}
