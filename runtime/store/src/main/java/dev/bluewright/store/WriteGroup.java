package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The writes of one entity in a batch.
 *
 * <p>Thread safety: for one thread.
 */
final class WriteGroup {
  final List<Entry<Insert>> inserts = new ArrayList<>();
  final List<Entry<Alter>> alters = new ArrayList<>();
  final List<Entry<Pair>> pairs = new ArrayList<>();
  final List<Entry<Clear>> clears = new ArrayList<>();
  final List<Entry<Restore>> restores = new ArrayList<>();

  private WriteGroup() {}

  /** One write and the place of the reply that it will get. */
  static final class Entry<W extends Write> {
    final W write;
    final int index;

    Entry(W write, int index) {
      this.write = write;
      this.index = index;
    }
  }

  /** The writes by entity, in order. */
  static Map<Entity<?>, WriteGroup> of(List<Write> writes) {
    Map<Entity<?>, WriteGroup> groups = LinkedHashMap.newLinkedHashMap(4);
    for (int i = 0; i < writes.size(); i++) {
      WriteGroup group = groups.computeIfAbsent(writes.get(i).entity(), _ -> new WriteGroup());
      switch (writes.get(i)) {
        case Insert insert -> group.inserts.add(new Entry<>(insert, i));
        case Alter alter -> group.alters.add(new Entry<>(alter, i));
        case Pair pair -> group.pairs.add(new Entry<>(pair, i));
        case Clear clear -> group.clears.add(new Entry<>(clear, i));
        case Restore restore -> group.restores.add(new Entry<>(restore, i));
      }
    }
    return groups;
  }
}
