package dev.bluewright.http;

import dev.bluewright.http.json.BodyReader;
import dev.bluewright.http.json.ChangedRow;
import dev.bluewright.http.json.NewRow;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.port.EntityCalls;
import dev.bluewright.http.port.PortCall;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Attachments;
import dev.bluewright.store.Change;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.IdempotencyKey;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoredFile;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers POST, PUT, PATCH and DELETE. */
final class Writing<T> {
  private static final byte[] NO_MEMBERS = {'{', '}'};
  private static final HeaderName REPLAYED = HeaderNames.create("Idempotent-Replayed");

  private final Entity<T> entity;
  private final Operations operations;
  private final RowHooks<T> hooks;
  private final EntityCalls calls;
  private final BodyReader reader;
  private final Page page;
  private final Map<String, BodyReader> inputs = new HashMap<>();
  private final EntityTags tags;
  private final Pairing pairing;
  private final Uploads uploads;
  private final ValueRule id;
  private final String location;

  Writing(Entity<T> entity, Behavior<T> behavior, Operations operations, EntityCalls calls) {
    this.entity = entity;
    this.operations = operations;
    this.hooks = new RowHooks<>(entity, behavior);
    this.calls = calls;
    this.reader = new BodyReader(entity);
    for (ActionDefinition action : entity.actions().values()) {
      if (!action.inputs().isEmpty()) {
        inputs.put(action.name(), BodyReader.ofInputs(entity, action.inputs()));
      }
    }
    this.page = new Page(entity, operations);
    this.tags = page.tags();
    this.pairing = new Pairing(entity, operations);
    this.uploads = new Uploads(entity, operations);
    this.id = ValueRule.compared(entity.id());
    this.location = "/" + entity.path() + "/";
  }

  /** The hook of a delete, or null. */
  @Nullable RowChange deletion() {
    return calls.change(hooks.delete());
  }

  Answer answer(Exchange exchange) {
    if (!exchange.query().isEmpty()) {
      throw new ProblemException(
          Problem.unreadable("A " + exchange.verb() + " here takes no parameters."));
    }
    return switch (exchange.target()) {
      case Target.All() -> insert(exchange, reader::insert);
      case Target.One(var text) -> change(exchange, Reading.id(id, text));
      case Target.Action(var text, var action) -> act(exchange, Reading.id(id, text), action);
      case Target.Related(var text, Relation.HasMany parent) -> insertBelow(exchange, text, parent);
      case Target.Content(var text, var column) -> file(exchange, Reading.id(id, text), column);
      case Target.Restored(var text) -> restore(exchange, Reading.id(id, text));
      case Target.Related(_, _), Target.History(_), Target.Version(_, _), Target.Reported(_) ->
          throw new IllegalStateException("Answered by the endpoint");
      case Target.Linked linked -> pair(exchange, linked);
    };
  }

  private Answer insert(Exchange exchange, Function<byte[], NewRow> read) {
    if (exchange.streams() && uploads.sentAsForm(exchange)) {
      try (Upload upload = uploads.form(exchange)) {
        byte[] body = exchange.document(upload.json(entity));
        return insert(read.apply(body), IdempotencyKeys.find(exchange, upload.told(body)), upload);
      }
    }
    BodyTypes.requireJson(exchange);
    byte[] body = exchange.body();
    var key = IdempotencyKeys.find(exchange, body);
    return insert(read.apply(body), key, uploads.none());
  }

  private Answer insert(NewRow given, @Nullable IdempotencyKey key, Upload upload) {
    Row row = upload.in(hooks.created(calls.created(given.row())));
    Outcome outcome = operations.ask(new Insert(entity, row, key, given.attached()));
    return switch (outcome) {
      case Outcome.Inserted(var stored) -> {
        upload.keep();
        yield created(stored);
      }
      case Outcome.Replayed(var stored) -> created(stored).with(REPLAYED, "true");
      default -> throw Refusals.of(outcome);
    };
  }

  /** A record that belongs to the one of the address. */
  private Answer insertBelow(Exchange exchange, String text, Relation.HasMany parent) {
    Column column = parent.column();
    Object owner = Reading.id(ValueRule.compared(column), text);
    if (column.role() == Column.Role.OWNER && !owner.equals(Viewer.current().id())) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    var _ = operations.read(entity.belongsTo(parent.inverse()).target().get(), owner);
    return insert(exchange, body -> reader.insert(body, column, owner));
  }

  private Answer pair(Exchange exchange, Target.Linked linked) {
    requireNothing(exchange);
    return pairing.answer(exchange, linked);
  }

  private Answer created(Row row) {
    Answer answer = Answer.json(Status.CREATED_201, page.whole().document(row));
    return tags.tag(answer, row)
        .showing(List.of(row), false)
        .with(HeaderNames.LOCATION, location.concat(String.valueOf(row.get(entity.id().index()))));
  }

  private Answer change(Exchange exchange, Object key) {
    return switch (exchange.verb()) {
      case DELETE -> delete(exchange, key);
      case PUT -> {
        BodyTypes.requireJson(exchange);
        yield update(exchange, key, reader.replace(exchange.body()));
      }
      default -> {
        BodyTypes.requireMergePatch(exchange);
        yield merge(exchange, key);
      }
    };
  }

  /** A patch of nothing asks no hook, and leaves the record as it is. */
  private Answer merge(Exchange exchange, Object key) {
    ChangedRow changed = reader.merge(exchange.body());
    boolean empty = changed.change().isEmpty() && changed.attached().isEmpty();
    return update(exchange, key, changed, empty ? null : hook());
  }

  private Answer update(Exchange exchange, Object key, ChangedRow changed) {
    return update(exchange, key, changed, hook());
  }

  private Answer update(
      Exchange exchange, Object key, ChangedRow changed, @Nullable RowChange hook) {
    Long version = required(exchange, key);
    return updated(
        operations.ask(
            new Update(entity, key, changed.change(), version, hook, changed.attached())));
  }

  /** What decides of an update, or null. */
  private @Nullable RowChange hook() {
    return calls.update(hooks.update());
  }

  /**
   * Another file, or none any longer: a change of the record like any other. Of whoever may not
   * change the record, nothing is taken in.
   */
  private Answer file(Exchange exchange, Object key, Column column) {
    Row row = operations.read(entity, key);
    if (exchange.verb() == Verb.DELETE) {
      if (row.get(column.index()) == null) {
        throw new ProblemException(Refusals.noFile());
      }
      requireNothing(exchange);
      update(exchange, key, told(column, null));
      return Answer.empty(Status.NO_CONTENT_204);
    }
    if (entity.access().bars(column, exchange.viewer(), row)) {
      throw Refusals.of(new Outcome.Forbidden());
    }
    try (Upload upload = uploads.one(exchange, column)) {
      Answer answer = update(exchange, key, told(column, upload.files().get(column)));
      upload.keep();
      return answer;
    }
  }

  private ChangedRow told(Column column, @Nullable StoredFile file) {
    return new ChangedRow(Change.of(entity).set(column, file), Attachments.NONE);
  }

  private Answer act(Exchange exchange, Object key, ActionDefinition action) {
    Row given = inputs(exchange, action);
    Long version = required(exchange, key);
    RowChange hook = calls.change(hooks.action(action.name()));
    var call = calls.find(action);
    if (call.isPresent()) {
      return called(call.get(), key, given, version, hook);
    }
    Outcome outcome = operations.ask(new Act(entity, key, action, given, version, hook));
    if (outcome instanceof Outcome.WrongState(var row)) {
      throw Refusals.wrongState(entity, action, row);
    }
    return updated(outcome);
  }

  /** The record once a service has done its part, or as it waits for that. */
  private Answer called(
      PortCall call, Object key, Row given, @Nullable Long version, @Nullable RowChange hook) {
    var answered = calls.run(call, key, given, version, hook);
    return shown(answered.done() ? Status.OK_200 : Status.ACCEPTED_202, answered.record());
  }

  /** What the client gives to an action; a body that is not there gives nothing. */
  private Row inputs(Exchange exchange, ActionDefinition action) {
    BodyReader taking = inputs.get(action.name());
    if (taking == null) {
      requireNothing(exchange);
      return Row.of();
    }
    byte[] body = exchange.body();
    if (body.length == 0) {
      return taking.insert(NO_MEMBERS).row();
    }
    BodyTypes.requireJson(exchange);
    return taking.insert(body).row();
  }

  private Answer delete(Exchange exchange, Object key) {
    Long version = required(exchange, key);
    Outcome outcome = operations.ask(new Delete(entity, key, version, deletion()));
    if (outcome instanceof Outcome.Deleted) {
      return Answer.empty(Status.NO_CONTENT_204);
    }
    throw Refusals.of(outcome);
  }

  private Answer restore(Exchange exchange, Object key) {
    requireNothing(exchange);
    return updated(operations.ask(new Restore(entity, key)));
  }

  /** The body of what takes none may be there, and has no members. */
  private void requireNothing(Exchange exchange) {
    byte[] body = exchange.body();
    if (body.length > 0) {
      BodyTypes.requireJson(exchange);
      reader.requireEmpty(body);
    }
  }

  private Answer updated(Outcome outcome) {
    if (outcome instanceof Outcome.Updated(var row)) {
      return shown(Status.OK_200, row);
    }
    throw Refusals.of(outcome);
  }

  private Answer shown(Status status, Row row) {
    return tags.tag(Answer.json(status, page.whole().document(row)), row)
        .showing(List.of(row), false);
  }

  /** The version that the client requires; a record that is not there is missing, not stale. */
  private @Nullable Long required(Exchange exchange, Object key) {
    try {
      return tags.required(exchange);
    } catch (ProblemException stale) {
      Outcome outcome = operations.ask(new ReadById(entity, key));
      throw outcome instanceof Outcome.Found ? stale : Refusals.of(outcome);
    }
  }
}
