package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.History;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import java.util.List;

/**
 * Who is shown the history of a record: whoever may read it and, once it is gone, those whom the
 * entity names.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Histories {
  private final Entity<?> entity;
  private final History history;
  private final Operations operations;
  private final Page page;

  Histories(Entity<?> entity, History history, Operations operations) {
    this.entity = entity;
    this.history = history;
    this.operations = operations;
    this.page = new Page(history.entries(), operations);
  }

  /** How entries are asked for and shown. */
  Page page() {
    return page;
  }

  /**
   * The condition that entries are about the record.
   *
   * @throws ProblemException 404, for this viewer there is no such record, and was none
   */
  Filter admitted(Viewer viewer, Object id) {
    Filter about = Filter.of(history.record(), Operator.EQUALS, id);
    if (!isThere(id) && !(history.showsWhatIsGone(viewer) && isGone(id, about))) {
      throw new ProblemException(Refusals.missing());
    }
    return about;
  }

  /** Whether there is such a record, as far as the current viewer may know. */
  private boolean isThere(Object id) {
    return switch (operations.ask(new ReadById(entity, id))) {
      case Outcome.Found _ -> true;
      case Outcome.Missing _ -> false;
      case Outcome other -> throw Refusals.of(other);
    };
  }

  /** Whether nobody sees it any longer, and it once was. */
  private boolean isGone(Object id, Filter about) {
    return Viewer.SERVICE.call(() -> !isThere(id) && isTold(about));
  }

  private boolean isTold(Filter about) {
    Query any = new Query(List.of(about), List.of(), List.of(), 1, List.of());
    return switch (operations.ask(new ReadMany(history.entries(), any))) {
      case Outcome.Rows(var rows, _) -> !rows.isEmpty();
      case Outcome other -> throw Refusals.of(other);
    };
  }
}
