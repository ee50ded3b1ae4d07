package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a batch that was undone is run again, where more is known than that one of its writes was
 * guilty.
 *
 * @param lost places of the writes that cannot be done, whatever becomes of the others
 * @param later places of the writes that are better run after the others
 */
record Division(Set<Integer> lost, Set<Integer> later) {
  /** Nothing more is known. */
  static final Division UNKNOWN = new Division(Set.of(), Set.of());

  /** The writes that cannot be done. */
  List<Write> lost(List<Write> writes) {
    return lost.stream().map(writes::get).toList();
  }

  /** The other writes in the parts that are to be run one after the other; halves if unknown. */
  List<List<Write>> parts(List<Write> writes) {
    if (lost.isEmpty() && later.isEmpty()) {
      int half = writes.size() / 2;
      return List.of(writes.subList(0, half), writes.subList(half, writes.size()));
    }
    List<Write> first = new ArrayList<>();
    List<Write> second = new ArrayList<>();
    IntStream.range(0, writes.size())
        .filter(place -> !lost.contains(place))
        .forEach(place -> (later.contains(place) ? second : first).add(writes.get(place)));
    return List.of(first, second).stream().filter(part -> !part.isEmpty()).toList();
  }
}
