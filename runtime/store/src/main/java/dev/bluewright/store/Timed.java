package dev.bluewright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row that a transaction wrote, at a time in which no other may fall.
 *
 * @param row the row as it is to be
 * @param write the place in the batch of the write that made it so; {@link #MANY} where there is
 *     more than one, or it came with another row
 */
record Timed(Row row, int write) {
  /** No write alone made it so. */
  static final int MANY = -1;

  /** The same row, written again. */
  Timed again(Timed other) {
    return write == other.write ? other : new Timed(other.row, MANY);
  }

  /**
   * Places of the writes that are better done when those before them are, since their rows seem to
   * overlap; the database decides.
   */
  static Set<Integer> later(Entity<?> entity, Span span, Collection<Timed> all) {
    List<Timed> kept = new ArrayList<>();
    Set<Integer> later = new HashSet<>();
    for (Timed timed : all.stream().sorted(Comparator.comparingInt(Timed::write)).toList()) {
      if (kept.stream().anyMatch(each -> meet(entity, span, each.row, timed.row))) {
        later.add(timed.write);
      } else {
        kept.add(timed);
      }
    }
    return later;
  }

  private static boolean meet(Entity<?> entity, Span span, Row one, Row other) {
    return span.things(entity).stream()
            .allMatch(each -> Objects.equals(one.get(each.index()), other.get(each.index())))
        && before(entity, span, one, other)
        && before(entity, span, other, one);
  }

  @SuppressWarnings("unchecked") // both columns are of one type: days, times or moments
  private static boolean before(Entity<?> entity, Span span, Row one, Row other) {
    Object begin = one.get(entity.column(span.from()).index());
    Object end = other.get(entity.column(span.to()).index());
    return begin != null && (end == null || ((Comparable<Object>) begin).compareTo(end) < 0);
  }
}
