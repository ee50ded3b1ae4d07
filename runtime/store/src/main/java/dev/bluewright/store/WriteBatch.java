package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import dev.bluewright.store.WriteGroup.Entry;
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
  private final NestedRules nested;

  WriteBatch(StoreSql sql, UuidV7 ids) {
    this.sql = sql;
    stamper = new RowStamper(sql, ids);
    attachments = new AttachmentBatch(sql, stamper);
    pairs = new PairBatch(sql.dialect());
    recomputed = new Recomputed(sql);
    nested = new NestedRules(sql);
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
    if (sql.rules(entity).looksAround()) {
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
    Neighbours neighbours = new Neighbours(sql, session);
    try {
      for (Map.Entry<Entity<?>, WriteGroup> entry : WriteGroup.of(writes).entrySet()) {
        WriteWork work = new WriteWork(session, entry.getKey(), neighbours, now, outcomes);
        insert(work, entry.getValue().inserts);
        alter(work, entry.getValue().alters);
        pair(work, entry.getValue().pairs);
      }
    } catch (Neighbours.Unreadable fault) {
      throw fault.failure();
    }
    return Arrays.stream(outcomes).map(Objects::requireNonNull).toArray(Outcome[]::new);
  }

  private void insert(WriteWork work, List<Entry<Insert>> inserts) throws SQLException {
    Entity<?> entity = work.entity();
    replay(work, inserts);
    List<Entry<Insert>> fresh =
        inserts.stream().filter(e -> work.outcomes()[e.index] == null).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Row> given = fresh.stream().map(entry -> entry.write.row).toList();
    List<Row> filled = stamper.stamped(work.session(), entity, given, work.now());
    List<Row> rows = new ArrayList<>(filled.size());
    List<Entry<Insert>> sound = sound(work, fresh, filled, rows);
    if (!sound.isEmpty()) {
      add(work, sound, rows);
    }
  }

  private void add(WriteWork work, List<Entry<Insert>> sound, List<Row> rows) throws SQLException {
    Entity<?> entity = work.entity();
    sql.dialect().insert(work.session(), sql.of(entity), rows);
    List<Holder> holders = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      hold(entity, rows.get(i), sound.get(i).write.attached, holders);
    }
    attachments.add(work.session(), entity, holders, work.now());
    List<Row> shown = recomputed.of(work.session(), entity, rows);
    remember(work.session(), entity, sound, shown, work.now());
    for (int i = 0; i < shown.size(); i++) {
      work.outcomes()[sound.get(i).index] = new Outcome.Inserted(shown.get(i));
    }
  }

  /** Answers the inserts that were done before under their keys. */
  private void replay(WriteWork work, List<Entry<Insert>> inserts) throws SQLException {
    List<Entry<Insert>> keyed = inserts.stream().filter(e -> e.write.key != null).toList();
    if (keyed.isEmpty()) {
      return;
    }
    List<Insert> asked = keyed.stream().map(e -> e.write).toList();
    @Nullable Outcome[] known =
        sql.ledger().find(work.session(), work.entity(), asked, work.now().toEpochMilli());
    for (int i = 0; i < known.length; i++) {
      work.outcomes()[keyed.get(i).index] = known[i];
    }
  }

  /** The inserts that break no rule, with their rows. */
  private List<Entry<Insert>> sound(
      WriteWork work, List<Entry<Insert>> fresh, List<Row> filled, List<Row> rows) {
    EntityRules rules = sql.rules(work.entity());
    if (rules.looksAround()) {
      rules.neighbours(filled).forEach(work.neighbours()::read);
    }
    List<Entry<Insert>> sound = new ArrayList<>(fresh.size());
    for (int i = 0; i < filled.size(); i++) {
      List<Violation> broken = new ArrayList<>(rules.broken(filled.get(i), work.neighbours()));
      broken.addAll(nested.broken(work, filled.get(i), fresh.get(i).write.attached));
      if (broken.isEmpty()) {
        sound.add(fresh.get(i));
        rows.add(filled.get(i));
      } else {
        work.outcomes()[fresh.get(i).index] = new Outcome.Broken(Part.CONTENT, List.copyOf(broken));
      }
    }
    return sound;
  }

  private static void hold(Entity<?> entity, Row row, Attachments attached, List<Holder> holders) {
    if (!attached.isEmpty()) {
      Object id = Objects.requireNonNull(row.get(entity.id().index()));
      holders.add(new Holder(id, attached));
    }
  }

  /** Pairs and partings that came together have no order: the partings are taken as the later. */
  private void pair(WriteWork work, List<Entry<Pair>> entries) throws SQLException {
    Map<Crossing, Set<PairBatch.Pair>> wanted = new LinkedHashMap<>();
    Map<Crossing, Set<PairBatch.Pair>> parted = new LinkedHashMap<>();
    for (Entry<Pair> entry : entries) {
      Pair write = entry.write;
      (write.wanted ? wanted : parted)
          .computeIfAbsent(write.crossing, _ -> new LinkedHashSet<>())
          .add(new PairBatch.Pair(write.from, write.to));
      work.outcomes()[entry.index] = new Outcome.Paired();
    }
    for (var each : wanted.entrySet()) {
      pairs.connect(work.session(), each.getKey(), List.copyOf(each.getValue()));
    }
    for (var each : parted.entrySet()) {
      pairs.disconnect(work.session(), each.getKey(), List.copyOf(each.getValue()));
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

  private void alter(WriteWork work, List<Entry<Alter>> alters) throws SQLException {
    if (alters.isEmpty()) {
      return;
    }
    Map<Object, Row> current = locked(work.session(), work.entity(), alters);
    List<Entry<Alter>> waiting = alters;
    while (!waiting.isEmpty()) {
      Set<Object> touched = new HashSet<>();
      List<Entry<Alter>> wave = new ArrayList<>();
      List<Entry<Alter>> later = new ArrayList<>();
      for (Entry<Alter> entry : waiting) {
        (touched.add(entry.write.id) ? wave : later).add(entry);
      }
      flush(work, wave, current);
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

  private void flush(WriteWork work, List<Entry<Alter>> wave, Map<Object, Row> current)
      throws SQLException {
    Entity<?> entity = work.entity();
    var known =
        new Alteration.Circumstances(
            sql.stamp(entity), sql.rules(entity), work.neighbours(), work.now());
    List<Row> updates = new ArrayList<>();
    List<Holder> holders = new ArrayList<>();
    List<Object> deletes = new ArrayList<>();
    for (Entry<Alter> entry : wave) {
      Alter write = entry.write;
      Alteration result = whole(work, write, Alteration.of(write, current.get(write.id), known));
      work.outcomes()[entry.index] = result.outcome();
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
      int changed = sql.dialect().update(work.session(), sql.of(entity), updates);
      verify(entity, updates.size(), changed);
    }
    if (!holders.isEmpty()) {
      attachments.clear(work.session(), entity, holders);
      attachments.add(work.session(), entity, holders, work.now());
    }
    if (!updates.isEmpty()) {
      show(work, recomputed.of(work.session(), entity, updates), wave, current);
    }
    if (!deletes.isEmpty()) {
      int changed = sql.dialect().delete(work.session(), sql.of(entity), deletes);
      verify(entity, deletes.size(), changed);
    }
    work.neighbours().forget();
  }

  /** A change is refused where a row that is to be nested in its row breaks a rule. */
  private Alteration whole(WriteWork work, Alter write, Alteration result) {
    if (result.after() == null || !(write instanceof Update update)) {
      return result;
    }
    List<Violation> broken = nested.broken(work, result.after(), update.attached);
    return broken.isEmpty()
        ? result
        : new Alteration(new Outcome.Broken(Part.CONTENT, broken), null);
  }

  /** Replies and later waves see the rows with what was computed of them. */
  private static void show(
      WriteWork work, List<Row> rows, List<Entry<Alter>> wave, Map<Object, Row> current) {
    Entity<?> entity = work.entity();
    rows.forEach(row -> current.put(Objects.requireNonNull(row.get(entity.id().index())), row));
    for (Entry<Alter> entry : wave) {
      if (entity.computes() && work.outcomes()[entry.index] instanceof Outcome.Updated) {
        work.outcomes()[entry.index] =
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
