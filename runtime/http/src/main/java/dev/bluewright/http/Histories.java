package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
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
import io.helidon.http.Status;
import java.util.List;
import java.util.OptionalLong;

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

  /**
   * A record as it was after one of its changes, and what is different since another.
   *
   * @throws ProblemException 404, as above, or there is no such entry; 400, the query cannot be
   *     read
   */
  Answer version(Exchange exchange, Object id, String number) {
    Filter about = admitted(exchange.viewer(), id);
    long wanted = VersionQuery.number(number).orElseThrow(Histories::noEntry);
    OptionalLong since = VersionQuery.since(exchange.query());
    var json =
        Viewer.SERVICE.call(
            () -> new Versions(entity, history, operations).of(id, about, wanted, since));
    return Answer.json(Status.OK_200, json.orElseThrow(Histories::noEntry));
  }

  private static ProblemException noEntry() {
    return new ProblemException(Problem.of(404, "The history has no entry of that number."));
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
