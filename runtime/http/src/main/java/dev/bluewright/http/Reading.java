package dev.bluewright.http;

import dev.bluewright.http.file.FileDownload;
import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.Expand;
import dev.bluewright.http.query.ListRequest;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Report;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoredFile;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD. */
final class Reading {
  private static final HeaderName TOTAL = HeaderNames.create("X-Total-Count");

  private final Entity<?> entity;
  private final Operations operations;
  private final Page page;
  private final ValueRule id;
  private final Map<String, Page> related = new HashMap<>();
  private final Map<Report, Page> reports = new HashMap<>();
  private final @Nullable Histories histories;
  private final @Nullable Discarded discarded;

  Reading(Entity<?> entity, Operations operations) {
    this.entity = entity;
    this.operations = operations;
    this.page = new Page(entity, operations);
    this.id = ValueRule.compared(entity.id());
    this.histories =
        entity.history().map(each -> new Histories(entity, each, operations)).orElse(null);
    this.discarded = entity.bin().map(each -> new Discarded(each, operations)).orElse(null);
    entity.reports().forEach(each -> reports.put(each, new Page(each, operations)));
    entity
        .relations()
        .forEach(
            (name, relation) -> {
              if (relation instanceof Relation.Reaching) {
                related.put(name, new Page(relation.target().get(), operations));
              }
            });
  }

  Answer answer(Exchange exchange) {
    return switch (exchange.target()) {
      case Target.One(var text) -> one(exchange, id(id, text));
      case Target.All() -> all(exchange);
      case Target.Related(var text, var relation) -> related(exchange, id(id, text), relation);
      case Target.Content(var text, var column) -> file(exchange, id(id, text), column);
      case Target.History(var text) -> history(exchange, id(id, text));
      case Target.Version(var text, var number) -> kept().version(exchange, id(id, text), number);
      case Target.Reported(var report) -> many(exchange, page(report), null, null);
      case Target.Action(_, _), Target.Linked(_, _, _), Target.Restored(_) ->
          throw new IllegalStateException("Answered by the endpoint");
    };
  }

  /** The id that a path segment means; what cannot be one is not found. */
  static Object id(ValueRule rule, String text) {
    Object id = rule.fromParameter(text);
    if (id instanceof Invalid) {
      throw new ProblemException(Refusals.missing());
    }
    return id;
  }

  private Answer one(Exchange exchange, Object key) {
    List<Expand> expanded = page.requests().expansions(exchange.query());
    return record(exchange, page, expanded, operations.read(entity, key));
  }

  /** What is shown within a row changes without its version, so it is never called unchanged. */
  private static Answer record(Exchange exchange, Page page, List<Expand> expanded, Row row) {
    if (!expanded.isEmpty()) {
      return Answer.json(Status.OK_200, page.record(expanded).document(row))
          .showing(List.of(row), false);
    }
    if (page.whole().isPlain() && page.tags().unchanged(exchange, row)) {
      return page.tags().tag(Answer.empty(Status.NOT_MODIFIED_304), row);
    }
    return page.tags()
        .tag(Answer.json(Status.OK_200, page.whole().document(row)), row)
        .showing(List.of(row), false);
  }

  private Answer related(Exchange exchange, Object key, Relation.Reaching relation) {
    Page target = related.get(relation.name());
    if (target == null) {
      throw new IllegalStateException("No page for " + relation.name());
    }
    var parent = operations.send(new ReadById(entity, key));
    if (relation instanceof Relation.Tied tied) {
      Ties.require(Operations.found(parent.await()), entity, tied);
    }
    return switch (relation) {
      case Relation.HasMany many ->
          many(exchange, target, Filter.of(many.column(), Operator.EQUALS, key), parent);
      case Relation.Paired pairs -> {
        var back = pairs.crossing(entity).reversed();
        yield many(exchange, target, Filter.related(back, List.of(key)), parent);
      }
      case Relation.HasOne one -> only(exchange, key, one, target, parent);
    };
  }

  /** Whoever may read the record may read its file. */
  private Answer file(Exchange exchange, Object key, Column column) {
    if (!exchange.query().isEmpty()) {
      throw new ProblemException(Problem.unreadable("A file is read without parameters."));
    }
    if (!(operations.read(entity, key).get(column.index()) instanceof StoredFile file)) {
      throw new ProblemException(Refusals.noFile());
    }
    return new FileDownload(entity, operations::ask).answer(file, exchange::findHeader);
  }

  /** The viewer may see the record, or what became of it; the entries are the service's own. */
  private Answer history(Exchange exchange, Object key) {
    Filter about = kept().admitted(exchange.viewer(), key);
    return Viewer.SERVICE.call(() -> many(exchange, kept().page(), about, null));
  }

  private Histories kept() {
    if (histories == null) {
      throw new IllegalStateException("No history of " + entity.name());
    }
    return histories;
  }

  private Page page(Report report) {
    return Objects.requireNonNull(reports.get(report));
  }

  private Answer only(
      Exchange exchange, Object key, Relation.HasOne relation, Page target, StoreOperation parent) {
    List<Expand> expanded = target.requests().expansions(exchange.query());
    Outcome outcome = operations.ask(new ReadRelated(relation.crossing(entity), key, 1, true));
    var _ = Operations.found(parent.await());
    if (!(outcome instanceof Outcome.Related(_, var rows, _))) {
      throw Refusals.of(outcome);
    }
    if (rows.isEmpty()) {
      throw new ProblemException(Refusals.missing());
    }
    return record(exchange, target, expanded, rows.getFirst());
  }

  private Answer all(Exchange exchange) {
    if (discarded == null || !Discarded.isNamed(exchange.query())) {
      return many(exchange, page, null, null);
    }
    String rest = Discarded.rest(exchange.query());
    return Discarded.asked(exchange, entity)
        ? many(exchange, discarded.page(), rest, discarded.bin().itself(), null)
        : many(exchange, page, rest, null, null);
  }

  private Answer many(
      Exchange exchange, Page shown, @Nullable Filter filter, @Nullable StoreOperation parent) {
    return many(exchange, shown, exchange.query(), filter, parent);
  }

  private Answer many(
      Exchange exchange,
      Page shown,
      String asked,
      @Nullable Filter filter,
      @Nullable StoreOperation parent) {
    ListRequest request = shown.requests().read(asked, filter);
    Query query =
        exchange.offset() == 0 ? request.query() : request.query().from(exchange.offset());
    var read = operations.send(new ReadMany(shown.entity(), query));
    var count =
        request.counted() ? operations.send(new Count(shown.entity(), request.query())) : null;
    if (parent != null) {
      var _ = Operations.found(parent.await());
    }
    Outcome outcome = read.await();
    if (!(outcome instanceof Outcome.Rows(var rows, boolean more))) {
      throw Refusals.of(outcome);
    }
    Answer answer =
        Answer.json(Status.OK_200, shown.list(request.expanded()).array(rows)).showing(rows, more);
    if (more) {
      String cursor = shown.requests().cursorAfter(request, rows.getLast());
      answer.with(HeaderNames.LINK, Links.next(exchange, cursor));
    }
    return count == null ? answer : answer.with(TOTAL, Long.toString(counted(count.await())));
  }

  private static long counted(Outcome outcome) {
    if (outcome instanceof Outcome.Counted(long count)) {
      return count;
    }
    throw Refusals.of(outcome);
  }
}
