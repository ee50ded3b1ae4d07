package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadMany;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads all rows that a query asks for, page by page. */
public final class Pages {
  private Pages() {}

  /**
   * Hands over each row in order; the query's limit is the size of a page.
   *
   * @param ask sends an operation and awaits its outcome
   * @throws ProblemException 503, the store cannot answer
   */
  public static void each(
      Entity<?> entity, Query query, Function<StoreOperation, Outcome> ask, Consumer<Row> taker) {
    Query next = query;
    boolean more = true;
    while (more) {
      Outcome outcome = ask.apply(new ReadMany(entity, next));
      if (!(outcome instanceof Outcome.Rows(var rows, boolean others))) {
        throw Refusals.of(outcome);
      }
      rows.forEach(taker);
      more = others;
      if (more) {
        next = next.after(next.position(entity, rows.getLast()));
      }
    }
  }
}
