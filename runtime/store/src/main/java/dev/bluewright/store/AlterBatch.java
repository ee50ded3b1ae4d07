package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * Runs the changes and deletions of a batch in one entity, in waves, in each of which a row is
 * changed once, and one row alone where changed rows are measured by others of their kind.
 *
 * <p>Thread safety: for one thread.
 */
final class AlterBatch {
  private static final Object MEASURED = new Object();

  private final StoreSql sql;
  private final AttachmentBatch attachments;
  private final Recomputed recomputed;
  private final NestedRules nested;
  private final Bases bases;
  private final Binning binning;
  private final Erasure erasure;

  AlterBatch(StoreSql sql, AttachmentBatch attachments) {
    this.sql = sql;
    this.attachments = attachments;
    recomputed = new Recomputed(sql);
    nested = new NestedRules(sql);
    bases = new Bases(sql);
    binning = new Binning(sql);
    erasure = new Erasure(sql);
  }

  /** What a wave does: rows to write, rows to attach others to, ids to delete and for whom. */
  private record Wave(
      List<Row> updates,
      List<Row> before,
      List<Holder> holders,
      Map<Object, Viewer> deletes,
      Set<Object> forGood) {
    Wave() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new LinkedHashMap<>(),
          new LinkedHashSet<>());
    }

    void update(Alter write, Row was, Row after) {
      updates.add(after);
      before.add(was);
      if (write instanceof Update update) {
        Holder.of(update, after, update.attached).ifPresent(holders::add);
      }
    }

    void delete(Delete write) {
      deletes.put(write.id, write.viewer());
      if (write.forGood) {
        forGood.add(write.id);
      }
    }

    /** The rows that may be kept after they are deleted. */
    List<Object> kept() {
      return deletes.keySet().stream().filter(id -> !forGood.contains(id)).toList();
    }
  }

  void run(WriteWork work, List<Entry<Alter>> alters) throws SQLException {
    if (alters.isEmpty()) {
      return;
    }
    Map<Object, Row> current = locked(work.session(), work.entity(), alters);
    boolean measures = sql.rules(work.entity()).surroundings().areMeasured();
    List<Entry<Alter>> waiting = alters;
    while (!waiting.isEmpty()) {
      Set<Object> touched = new HashSet<>();
      List<Entry<Alter>> wave = new ArrayList<>();
      List<Entry<Alter>> later = new ArrayList<>();
      for (Entry<Alter> entry : waiting) {
        boolean fits =
            touched.add(entry.write.id)
                && (!measures || !(entry.write instanceof Update) || touched.add(MEASURED));
        (fits ? wave : later).add(entry);
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
    List<Row> locked = sql.dialect().select(session, sql.of(entity), wanted, true);
    for (Row row : entity.moved().isEmpty() ? locked : recomputed.of(session, entity, locked)) {
      rows.put(Objects.requireNonNull(row.get(id)), row);
    }
    return rows;
  }

  private void flush(WriteWork work, List<Entry<Alter>> wave, Map<Object, Row> current)
      throws SQLException {
    measure(work, wave, current);
    Wave changes = decided(work, wave, current);
    update(work, changes.updates(), changes.before());
    attach(work, changes.holders());
    if (!changes.updates().isEmpty()) {
      show(work, recomputed.of(work.session(), work.entity(), changes.updates()), wave, current);
    }
    delete(work, changes);
    work.neighbours().forget();
  }

  /** Reads beside changed rows what rules of new ones measure them by. */
  private void measure(WriteWork work, List<Entry<Alter>> wave, Map<Object, Row> current) {
    Surroundings around = sql.rules(work.entity()).surroundings();
    if (!around.areMeasured()) {
      return;
    }
    List<Row> changed = new ArrayList<>();
    for (Entry<Alter> entry : wave) {
      Row before = current.get(entry.write.id);
      if (before != null && entry.write instanceof Update update) {
        changed.add(update.change.applyTo(before));
      }
    }
    around.of(changed).forEach(work.neighbours()::read);
    around.measured(changed).forEach(work.neighbours()::measure);
  }

  /** What a wave does to the rows as they are; refusals are answered. */
  private Wave decided(WriteWork work, List<Entry<Alter>> entries, Map<Object, Row> current)
      throws SQLException {
    Entity<?> entity = work.entity();
    var known =
        new Alteration.Circumstances(
            sql.stamp(entity), sql.rules(entity), work.neighbours(), work.now());
    Map<Integer, Outcome> refused = refused(work, entries, current);
    Map<Object, List<Violation>> barred = barred(work, entries);
    Wave wave = new Wave();
    for (Entry<Alter> entry : entries) {
      Alter write = entry.write;
      Row before = current.get(write.id);
      Outcome refusal = refused.get(entry.index);
      Alteration result =
          refusal != null
              ? new Alteration(refusal, null)
              : whole(work, write, Alteration.of(write, before, known))
                  .unless(barred.get(write.id));
      work.outcomes()[entry.index] = result.outcome();
      touch(work, entry, before, result);
      if (result.after() != null && before != null) {
        current.put(write.id, result.after());
        wave.update(write, before, result.after());
      } else if (write instanceof Delete delete && result.outcome() instanceof Outcome.Deleted) {
        current.remove(write.id);
        wave.delete(delete);
      }
    }
    return wave;
  }

  /** The replies to the writes that their viewers may not do. */
  private Map<Integer, Outcome> refused(
      WriteWork work, List<Entry<Alter>> entries, Map<Object, Row> current) throws SQLException {
    Gate gate = sql.gate(work.entity());
    if (gate.open(entries)) {
      return Map.of();
    }
    Reached reached = gate.reached(work.session(), entries, current);
    return new Refusals<Alter>(
            write -> current.get(write.id),
            write -> {
              Row before = current.get(write.id);
              return before == null ? new Outcome.Missing() : gate.refusal(write, before, reached);
            })
        .of(entries, new HiddenReferences(sql, work.session(), gate));
  }

  /** What keeps the operations of a wave from their rows; each row has one of them. */
  private Map<Object, List<Violation>> barred(WriteWork work, List<Entry<Alter>> entries)
      throws SQLException {
    Map<Object, List<Violation>> barred = new HashMap<>();
    if (sql.reckonings().has(work.entity())) {
      Map<String, List<Object>> ids = new LinkedHashMap<>();
      entries.forEach(
          entry ->
              ids.computeIfAbsent(Gate.operation(entry.write), _ -> new ArrayList<>())
                  .add(entry.write.id));
      for (var each : ids.entrySet()) {
        barred.putAll(
            sql.reckonings().barred(work.session(), work.entity(), each.getKey(), each.getValue()));
      }
    }
    return barred;
  }

  private static void touch(
      WriteWork work, Entry<Alter> entry, @Nullable Row before, Alteration result) {
    if (before != null && result.happens()) {
      work.touched().row(work.entity(), before);
      tell(work, entry.write, before, result.after());
    }
    if (result.after() != null) {
      work.touched().row(work.entity(), result.after());
      work.touched().timed(work.entity(), result.after(), work.place(entry));
    }
    if (before != null && result.after() != null) {
      work.effects().changed(work.entity(), entry.write, before, result.after());
    }
  }

  private static void tell(WriteWork work, Alter write, Row before, @Nullable Row after) {
    if (after == null) {
      work.chronicle().deleted(work.entity(), before, write.viewer());
    } else {
      work.chronicle().changed(work.entity(), before, after, Gate.operation(write), write.viewer());
    }
  }

  private void update(WriteWork work, List<Row> rows, List<Row> before) throws SQLException {
    if (!rows.isEmpty()) {
      List<Row> held = bases.of(work.session(), work.entity(), rows, before);
      int changed = sql.dialect().update(work.session(), sql.of(work.entity()), held);
      verify(work.entity(), rows.size(), changed);
      sql.contents().changed(work.session(), work.entity(), before, rows);
    }
  }

  private void attach(WriteWork work, List<Holder> holders) throws SQLException {
    if (!holders.isEmpty()) {
      attachments.clear(work, holders);
      attachments.add(work, holders);
      work.touched().attached(work.entity(), holders);
    }
  }

  private void delete(WriteWork work, Wave wave) throws SQLException {
    if (!wave.deletes().isEmpty()) {
      List<Object> ids = List.copyOf(wave.deletes().keySet());
      sql.cascades().note(work.session(), work.chronicle(), work.entity(), wave.deletes());
      erasure.forget(work.session(), work.chronicle(), work.entity(), wave.forGood());
      binning.deleting(work, work.entity(), wave.forGood().isEmpty() ? ids : wave.kept());
      binning.forget(work.session(), work.entity(), wave.forGood());
      int changed = sql.dialect().delete(work.session(), sql.of(work.entity()), ids);
      verify(work.entity(), ids.size(), changed);
    }
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

  private static void verify(Entity<?> entity, int expected, int changed)
      throws WriteBatch.RowsVanished {
    if (changed != expected) {
      throw new WriteBatch.RowsVanished(entity, expected, changed);
    }
  }
}
