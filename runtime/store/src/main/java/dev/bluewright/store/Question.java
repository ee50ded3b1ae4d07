package dev.bluewright.store;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import java.util.List;

/**
 * A list or a count that is asked for, with what its viewer may see: whoever asks an equal one gets
 * the same answer.
 *
 * @param counting whether it asks how many there are, and not which
 * @param fence what whoever asks may meet, where rows belong to tenants
 */
record Question(Entity<?> entity, Query query, boolean counting, Sight sight, Fence fence) {

  static Question of(StoreOperation operation, Query query, boolean counting, Fence fence) {
    Entity<?> entity = operation.entity();
    return new Question(
        entity, query, counting, Sight.of(entity, query, operation.viewer()), fence);
  }

  /** Whether it is a list that differs from another in the values alone that it asks for. */
  boolean isLike(Question other) {
    return entity == other.entity
        && fence.equals(other.fence)
        && isPlain()
        && other.isPlain()
        && sight.isLike(other.sight)
        && query.limit() == other.query.limit()
        && query.sort().equals(other.query.sort())
        && columns(query.filters()).equals(columns(other.query.filters()));
  }

  /** The first page of a list by equal values. */
  boolean isPlain() {
    return !counting
        && !entity.computes()
        && entity.report().isEmpty()
        && query.words().isEmpty()
        && query.after().isEmpty()
        && query.offset() == 0
        && query.filters().stream().allMatch(Question::isPlain);
  }

  private static boolean isPlain(Filter filter) {
    return filter.operator() == Operator.EQUALS && filter.through() == null;
  }

  private static List<Column> columns(List<Filter> filters) {
    return filters.stream().map(Filter::column).toList();
  }
}
