package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of which a transaction must ask again whether their reckonings hold and whether they
 * overlap others, and what it locks meanwhile.
 *
 * <p>Thread safety: for one thread.
 */
final class Touched {
  private static final Comparator<Object> ORDER = Comparator.comparing(Object::toString);
  private final Reckonings reckonings;
  private final Map<Entity<?>, Set<Object>> ids = byName();
  private final Map<Entity<?>, Set<Object>> changed = byName();
  private final Map<Entity<?>, Map<Object, Timed>> timed = byName();

  Touched(Reckonings reckonings) {
    this.reckonings = reckonings;
  }

  private static <T> Map<Entity<?>, T> byName() {
    return new TreeMap<>(Comparator.<Entity<?>, String>comparing(Entity::name));
  }

  /** A row as it was or is to be. */
  void row(Entity<?> entity, Row row) {
    Object id = row.get(entity.id().index());
    if (id != null && reckonings.asksOf(entity)) {
      changed.computeIfAbsent(entity, _ -> new LinkedHashSet<>()).add(id);
    }
    if (reckonings.has(entity)) {
      add(entity, id);
    }
    for (Reckonings.Counted counted : reckonings.counting(entity)) {
      add(counted.owner(), row.get(counted.reference().index()));
    }
  }

  /** A row as the write at a place in the batch makes it. */
  void timed(Entity<?> entity, Row row, int write) {
    for (Span span : entity.spans()) {
      span.lock(entity)
          .ifPresent(relation -> add(relation.target().get(), row.get(relation.column().index())));
      Map<Object, Timed> rows = timed.computeIfAbsent(entity, _ -> new LinkedHashMap<>());
      Object id = row.get(entity.id().index());
      if (id != null) {
        rows.merge(id, new Timed(row, write), Timed::again);
      }
    }
  }

  /** Rows that are to be attached to another. */
  void timed(Attachments attached) {
    attached
        .children()
        .forEach(
            (relation, rows) ->
                rows.forEach(row -> timed(relation.target().get(), row, Timed.MANY)));
  }

  /**
   * The rows that must not overlap others, by entity; those that are not there yet are left out.
   */
  Map<Entity<?>, Map<Object, Timed>> timed() {
    return timed;
  }

  /** A pair that is made or parted. */
  void pair(Crossing crossing, Object from, Object to) {
    for (Entity<?> owner : reckonings.countingPairs(crossing)) {
      if (owner == crossing.source()) {
        add(owner, from);
      }
      if (owner == crossing.target()) {
        add(owner, to);
      }
    }
  }

  /** What is attached to a row. */
  void attached(Entity<?> entity, Collection<Holder> holders) {
    for (Holder holder : holders) {
      holder
          .attached()
          .children()
          .forEach(
              (relation, rows) ->
                  rows.forEach(
                      row ->
                          row(
                              relation.target().get(),
                              row.with(relation.column().index(), holder.id()))));
      holder
          .attached()
          .pairs()
          .forEach(
              (relation, others) ->
                  others.forEach(other -> pair(relation.crossing(entity), holder.id(), other)));
    }
  }

  /** The ids, by entity, always in the same order. */
  Map<Entity<?>, List<Object>> ids() {
    Map<Entity<?>, List<Object>> ordered = new LinkedHashMap<>();
    ids.forEach((entity, all) -> ordered.put(entity, new ArrayList<>(all)));
    return ordered;
  }

  /** The ids of the written rows, by entity, where what is counted of others depends on them. */
  Map<Entity<?>, Set<Object>> changed() {
    return changed;
  }

  /** A row of which something is counted. */
  void add(Entity<?> owner, @Nullable Object id) {
    if (id != null) {
      ids.computeIfAbsent(owner, _ -> new TreeSet<>(ORDER)).add(id);
    }
  }
}
