package dev.bluewright.store;

import dev.bluewright.store.Query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a viewer may know of when a query is answered. Equal queries with equal sights have equal
 * answers, whoever asks.
 *
 * @param rows which rows the answer is made of: those that are within each of these
 * @param crossed which rows may be filtered by, for each filter through a crossing, in order; empty
 *     when all of them may
 */
record Sight(List<Scope> rows, List<Scope> crossed) {
  private static final Sight WHOLE = new Sight(List.of(), List.of());

  /** What a viewer who may read the rows sees. */
  static Sight of(Entity<?> entity, Query query, Viewer viewer) {
    Scope rows =
        entity
            .report()
            .map(report -> report.scope(viewer))
            .orElseGet(() -> Scope.reading(entity, viewer));
    return of(rows.whole() ? List.of() : List.of(rows), query, viewer);
  }

  /** What a viewer sees of the rows that the viewer may read and are within a scope. */
  static Sight within(Scope scope, Entity<?> entity, Query query, Viewer viewer) {
    List<Scope> rows =
        Stream.of(scope, Scope.reading(entity, viewer))
            .filter(each -> !each.whole())
            .distinct()
            .toList();
    return of(rows, query, viewer);
  }

  private static Sight of(List<Scope> rows, Query query, Viewer viewer) {
    List<Scope> crossed = crossed(query, viewer);
    return rows.isEmpty() && crossed.isEmpty() ? WHOLE : new Sight(rows, crossed);
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

  /** Whether the rows of another differ at most in the person that they are for. */
  boolean isLike(Sight other) {
    boolean alike = rows.size() == other.rows.size();
    for (int i = 0; alike && i < rows.size(); i++) {
      alike = rows.get(i).reach().equals(other.rows.get(i).reach());
    }
    return alike;
  }
}
