package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.ListRequests;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.ReadMany;
import io.helidon.http.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes all records of a collection, or all that a filter lets through, each with its hook.
 *
 * <p>A record that cannot be deleted stops it; those deleted before it stay deleted.
 */
final class Clearing {
  private static final int AT_ONCE = 100;

  private final Entity<?> entity;
  private final Operations operations;
  private final ListRequests requests;
  private final @Nullable RowChange hook;

  Clearing(Entity<?> entity, Operations operations, @Nullable RowChange hook) {
    this.entity = entity;
    this.operations = operations;
    this.requests = new ListRequests(entity);
    this.hook = hook;
  }

  Answer answer(Exchange exchange) {
    Query asked = requests.read(exchange.query(), null).query();
    Query query = new Query(asked.filters(), List.of(), asked.words(), AT_ONCE, List.of());
    List<Row> rows = rows(query);
    while (!rows.isEmpty()) {
      delete(rows);
      rows = rows(query);
    }
    return Answer.empty(Status.NO_CONTENT_204);
  }

  private List<Row> rows(Query query) {
    Outcome outcome = operations.ask(new ReadMany(entity, query));
    if (outcome instanceof Outcome.Rows(var rows, _)) {
      return rows;
    }
    throw Operations.refusal(outcome);
  }

  private void delete(List<Row> rows) {
    List<Delete> sent =
        rows.stream()
            .map(row -> row.get(entity.id().index()))
            .map(
                id ->
                    operations.send(
                        new Delete(entity, java.util.Objects.requireNonNull(id), null, hook)))
            .toList();
    ProblemException refusal = null;
    for (Delete delete : sent) {
      Outcome outcome = delete.await();
      if (!(outcome instanceof Outcome.Deleted) && !(outcome instanceof Outcome.Missing)) {
        refusal = Operations.refusal(outcome);
      }
    }
    if (refusal != null) {
      throw refusal;
    }
  }
}
