package dev.bluewright.http;

import dev.bluewright.http.query.ListRequests;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.RowChange;
import dev.bluewright.store.StoreOperation.Clear;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/**
 * Deletes all records of a collection, or all that a filter lets through, each with its hook. One
 * that cannot be deleted keeps them all.
 */
final class Clearing {
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
    var query = requests.read(exchange.query(), null).query();
    Outcome outcome = operations.ask(new Clear(entity, query, hook));
    if (outcome instanceof Outcome.Deleted) {
      return Answer.empty(Status.NO_CONTENT_204);
    }
    throw Refusals.of(outcome);
  }
}
