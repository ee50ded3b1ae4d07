package dev.bluewright.store;

import dev.bluewright.store.AttachmentBatch.Holder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of which a transaction must ask again whether their reckonings hold.
 *
 * <p>Thread safety: for one thread.
 */
final class Touched {
  private static final Comparator<Object> ORDER = Comparator.comparing(Object::toString);
  private final Reckonings reckonings;
  private final Map<Entity<?>, Set<Object>> ids =
      new TreeMap<>(Comparator.<Entity<?>, String>comparing(Entity::name));

  Touched(Reckonings reckonings) {
    this.reckonings = reckonings;
  }

  /** A row as it was or is to be. */
  void row(Entity<?> entity, Row row) {
    if (reckonings.has(entity)) {
      add(entity, row.get(entity.id().index()));
    }
    for (Reckonings.Counted counted : reckonings.counting(entity)) {
      add(counted.owner(), row.get(counted.reference().index()));
    }
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

  private void add(Entity<?> owner, @Nullable Object id) {
    if (id != null) {
      ids.computeIfAbsent(owner, _ -> new TreeSet<>(ORDER)).add(id);
    }
  }
}
