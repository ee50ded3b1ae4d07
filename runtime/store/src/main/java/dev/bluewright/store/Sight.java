package dev.bluewright.store;

import dev.bluewright.store.Query.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a viewer may know of when a query is answered. Equal queries with equal sights have equal
 * answers, whoever asks.
 *
 * @param rows which rows the answer is made of
 * @param crossed which rows may be filtered by, for each filter through a crossing, in order; empty
 *     when all of them may
 */
record Sight(Scope rows, List<Scope> crossed) {
  private static final Sight WHOLE = new Sight(Scope.ALL, List.of());

  /** What a viewer who may read the rows sees. */
  static Sight of(Entity<?> entity, Query query, Viewer viewer) {
    return of(Scope.reading(entity, viewer), query, viewer);
  }

  static Sight of(Scope rows, Query query, Viewer viewer) {
    List<Scope> crossed = crossed(query, viewer);
    return rows.whole() && crossed.isEmpty() ? WHOLE : new Sight(rows, crossed);
  }

  /** Most queries cross nothing, and then nothing is made. */
  private static List<Scope> crossed(Query query, Viewer viewer) {
    List<Scope> crossed = List.of();
    for (Filter filter : query.filters()) {
      Crossing crossing = filter.through();
      if (crossing != null) {
        crossed = crossed.isEmpty() ? new ArrayList<>() : crossed;
        crossed.add(Scope.reading(crossing.target(), viewer));
      }
    }
    return crossed.isEmpty() || crossed.stream().allMatch(Scope::whole) ? List.of() : crossed;
  }

  /** Which rows may be filtered by in the next filter through a crossing, counted from 0. */
  Scope crossed(int filter) {
    return crossed.isEmpty() ? Scope.ALL : crossed.get(filter);
  }
}
