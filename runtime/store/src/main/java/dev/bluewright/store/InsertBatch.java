package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.Surroundings.Neighbour;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the inserts of a batch into one entity: what was done before under a key is answered again,
 * what breaks a rule is refused, the rest is one statement.
 *
 * <p>Thread safety: for one thread.
 */
final class InsertBatch {
  private final StoreSql sql;
  private final RowStamper stamper;
  private final AttachmentBatch attachments;
  private final Recomputed recomputed;
  private final NestedRules nested;
  private final Numbering numbering;

  InsertBatch(StoreSql sql, RowStamper stamper, AttachmentBatch attachments) {
    this.sql = sql;
    this.stamper = stamper;
    this.attachments = attachments;
    recomputed = new Recomputed(sql);
    nested = new NestedRules(sql);
    numbering = new Numbering(sql);
  }

  void run(WriteWork work, List<Entry<Insert>> inserts) throws SQLException {
    Entity<?> entity = work.entity();
    replay(work, inserts);
    List<Entry<Insert>> fresh = admitted(work, unanswered(work, inserts));
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

  private static List<Entry<Insert>> unanswered(WriteWork work, List<Entry<Insert>> inserts) {
    return inserts.stream().filter(each -> work.outcomes()[each.index] == null).toList();
  }

  /** The inserts that their viewers may do; the others are answered. */
  private List<Entry<Insert>> admitted(WriteWork work, List<Entry<Insert>> inserts)
      throws SQLException {
    Gate gate = sql.gate(work.entity());
    if (gate.open(inserts)) {
      return inserts;
    }
    Reached reached = gate.reached(work.session(), inserts);
    new Refusals<Insert>(_ -> null, insert -> gate.refusal(insert, reached))
        .of(inserts, new HiddenReferences(sql, work.session(), gate))
        .forEach((place, refusal) -> work.outcomes()[place] = refusal);
    return unanswered(work, inserts);
  }

  private void add(WriteWork work, List<Entry<Insert>> sound, List<Row> sure) throws SQLException {
    Entity<?> entity = work.entity();
    List<Row> rows = numbering.fill(work.session(), entity, sure, work.now());
    sql.dialect().insert(work.session(), sql.of(entity), rows);
    sql.contents().added(work.session(), entity, rows);
    List<Holder> holders = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Insert write = sound.get(i).write;
      work.touched().timed(entity, rows.get(i), work.place(sound.get(i)));
      work.chronicle().created(entity, rows.get(i), write.viewer());
      work.effects().created(entity, rows.get(i), write.viewer());
      Holder.of(write, rows.get(i), write.attached).ifPresent(holders::add);
    }
    attachments.add(work, holders);
    rows.forEach(row -> work.touched().row(entity, row));
    work.touched().attached(entity, holders);
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
    @Nullable Outcome[] known = sql.ledger().find(work.session(), asked, work.now().toEpochMilli());
    for (int i = 0; i < known.length; i++) {
      work.outcomes()[keyed.get(i).index] = known[i];
    }
  }

  /**
   * The inserts that break no rule, with their rows.
   *
   * @throws Undone one must be asked again after another, which changes what it is measured by
   */
  private List<Entry<Insert>> sound(
      WriteWork work, List<Entry<Insert>> fresh, List<Row> filled, List<Row> rows)
      throws SQLException {
    Surroundings around = sql.rules(work.entity()).surroundings();
    around.of(filled).forEach(work.neighbours()::read);
    around.measured(filled).forEach(work.neighbours()::measure);
    List<Entry<Insert>> sound = new ArrayList<>(fresh.size());
    Set<Neighbour> measured = new HashSet<>();
    Set<Integer> later = new HashSet<>();
    for (int i = 0; i < filled.size(); i++) {
      Outcome refusal = refusal(work, filled.get(i), fresh.get(i).write.attached);
      List<Neighbour> by = around.measured(filled.get(i));
      if (refusal != null) {
        work.outcomes()[fresh.get(i).index] = refusal;
      } else if (Collections.disjoint(measured, by)) {
        measured.addAll(by);
        sound.add(fresh.get(i));
        rows.add(filled.get(i));
      } else {
        later.add(fresh.get(i).index);
      }
    }
    if (!later.isEmpty()) {
      throw new Undone(new Outcome.Broken(Part.STATE, List.of()), new Division(Set.of(), later));
    }
    return sound;
  }

  /** What rules say against a new row and what is attached to it; null when nothing. */
  private @Nullable Outcome refusal(WriteWork work, Row row, Attachments attached) {
    EntityRules rules = sql.rules(work.entity());
    List<Violation> broken = new ArrayList<>(rules.broken(row, work.neighbours()));
    broken.addAll(nested.broken(work, row, attached));
    if (!broken.isEmpty()) {
      return new Outcome.Broken(Part.CONTENT, List.copyOf(broken));
    }
    List<Violation> barred = rules.guarded(Chronicle.CREATE, row, work.neighbours());
    return barred.isEmpty() ? null : new Outcome.Broken(Part.STATE, barred);
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
}
