package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is asked of the rows that a row is tied to: who sees them, and to tie them no longer. */
final class Ties {
  private Ties() {}

  /**
   * Lets those through who may see whom a row is tied to.
   *
   * @throws ProblemException 403, the viewer does not
   */
  static void require(Row row, Entity<?> entity, Relation.Tied tied) {
    if (!entity.access().takesIn(tied.name(), Viewer.current(), row)) {
      throw Refusals.of(new Outcome.Forbidden());
    }
  }

  /** Deletes the row that ties two, if one does: who may delete it, may part them. */
  static Answer part(
      Operations operations, Entity<?> entity, Object one, Object other, Relation.Tied tied) {
    if (areTied(operations, entity, one, other, tied)) {
      delete(operations, tied, one, other);
    }
    return Answer.empty(Status.NO_CONTENT_204);
  }

  private static boolean areTied(
      Operations operations, Entity<?> entity, Object one, Object other, Relation.Tied tied) {
    var back = tied.crossing(entity).reversed();
    var itself = Filter.of(entity.id(), Operator.EQUALS, other);
    return !found(operations, entity, List.of(itself, Filter.related(back, List.of(one))))
        .isEmpty();
  }

  private static void delete(Operations operations, Relation.Tied tied, Object one, Object other) {
    Entity<?> through = tied.through().get();
    var between = new ArrayList<Row>(found(operations, through, ends(tied, one, other)));
    between.addAll(found(operations, through, ends(tied, other, one)));
    if (between.isEmpty()) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    for (Row row : between) {
      Object id = Objects.requireNonNull(row.get(through.id().index()));
      Outcome outcome = operations.ask(new Delete(through, id, null, null));
      if (!(outcome instanceof Outcome.Deleted || outcome instanceof Outcome.Missing)) {
        throw Refusals.of(outcome);
      }
    }
  }

  private static List<Filter> ends(Relation.Tied tied, Object first, Object second) {
    Entity<?> through = tied.through().get();
    return List.of(
        Filter.of(through.belongsTo(tied.first()).column(), Operator.EQUALS, first),
        Filter.of(through.belongsTo(tied.second()).column(), Operator.EQUALS, second));
  }

  private static List<Row> found(Operations operations, Entity<?> entity, List<Filter> filters) {
    Query query = new Query(filters, List.of(), List.of(), 1, List.of());
    return switch (operations.ask(new ReadMany(entity, query))) {
      case Outcome.Rows(var rows, _) -> rows;
      case Outcome other -> throw Refusals.of(other);
    };
  }
}
