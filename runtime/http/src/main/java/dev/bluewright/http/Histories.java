package dev.bluewright.http;

import dev.bluewright.http.json.JsonMembers;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.History;
import dev.bluewright.store.HistoryEntry;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import io.helidon.http.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
    if (!isThere(id) && !(history.showsWhatIsGone(viewer) && isGone(viewer, id, about))) {
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

  /** Whether nobody sees it any longer, and it once was, in the viewer's tenant. */
  private boolean isGone(Viewer viewer, Object id, Filter about) {
    return Viewer.SERVICE.call(
        () -> !isThere(id) && last(about).filter(entry -> isWithin(viewer, entry)).isPresent());
  }

  private Optional<HistoryEntry> last(Filter about) {
    var latest = List.of(new Sort(history.entries().id(), true));
    Query one = new Query(List.of(about), latest, List.of(), 1, List.of());
    return switch (operations.ask(new ReadMany(history.entries(), one))) {
      case Outcome.Rows(var rows, _) -> rows.stream().findFirst().map(history.entries()::toRecord);
      case Outcome other -> throw Refusals.of(other);
    };
  }

  /** Whether a record that is gone was one of the viewer's tenant, where it was of any. */
  private boolean isWithin(Viewer viewer, HistoryEntry deletion) {
    Column tenant = entity.access().tenant().orElse(null);
    if (tenant == null || viewer.service()) {
      return true;
    }
    String was =
        tenant.role() == Column.Role.ID
            ? String.valueOf(deletion.record())
            : told(deletion.before(), tenant);
    return viewer.tenant() != null && was.equals(viewer.tenant().toString());
  }

  /** The id that a column held; empty where an entry does not tell. */
  private static String told(@Nullable String values, Column column) {
    return values == null
        ? ""
        : JsonMembers.of(values).getOrDefault(column.jsonName(), "").replace("\"", "");
  }
}
