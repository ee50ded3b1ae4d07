package dev.bluewright.http.port;

import static java.util.Objects.requireNonNull;

import dev.bluewright.http.HttpException;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.ActionDefinition.Step;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action that asks a service: what it is told, and what becomes of the record.
 *
 * <p>Thread safety: described by one thread before the system starts.
 */
public final class PortCall {
  private static final int CONFLICT = 409;
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Entity<?> entity;
  private final ActionDefinition action;
  private final Map<String, String> kept = new LinkedHashMap<>();
  private List<String> given = List.of();
  private List<Step> refused = List.of();
  private List<Step> unanswered = List.of();
  private Duration within = WITHIN;
  private @Nullable Duration patience;
  private int status = CONFLICT;
  private @Nullable Asking<?, ?, ?> asking;
  private @Nullable Column waiting;
  private Object waits = "";

  private PortCall(Entity<?> entity, ActionDefinition action) {
    this.entity = entity;
    this.action = action;
  }

  /** The operation of a port, with the records that cross it. */
  record Asking<P, Q extends Record, A extends Record>(
      Class<P> port, Crossing<Q> request, Crossing<A> result, PortOperation<P, Q, A> operation) {

    /** What an adapter gives for what was asked, as values in the order of the result. */
    List<@Nullable Object> ask(Object adapter, String asked, CallKey key) throws Exception {
      return result.values(operation.ask(port.cast(adapter), request.read(asked), key));
    }
  }

  /**
   * The call of an entity's action.
   *
   * @throws HttpException HTP-009, there is no such action
   */
  public static PortCall of(Entity<?> entity, String action) {
    ActionDefinition found = entity.actions().get(action);
    if (found == null) {
      throw new HttpException("HTP-009", entity.name() + " has no action " + action + ".");
    }
    return new PortCall(entity, found);
  }

  /**
   * Sets what is asked: a method of a port's interface, and the records that it takes and gives.
   */
  public <P, Q extends Record, A extends Record> PortCall through(
      Class<P> port, Class<Q> request, Class<A> result, PortOperation<P, Q, A> operation) {
    asking = new Asking<>(port, new Crossing<>(request), new Crossing<>(result), operation);
    return this;
  }

  /** Sets the longest time of one attempt; 10 s unless set. */
  public PortCall within(Duration longest) {
    within = longest;
    return this;
  }

  /**
   * Sets the columns, or inputs of the action, that the request is made of, in its order; an empty
   * name stands for what it is not told.
   */
  public PortCall given(String... names) {
    given = List.of(names);
    return this;
  }

  /** Sets the column that says that the answer is awaited, and its value then. */
  public PortCall meanwhile(String column, Object value) {
    waiting = entity.column(column);
    waits = value;
    return this;
  }

  /** Lets a column keep a result. */
  public PortCall keep(String column, String result) {
    kept.put(entity.column(column).name(), result);
    return this;
  }

  /** Sets the status of a refusal, and what columns get; as before where nothing is set. */
  public PortCall refused(int answer, Step... steps) {
    status = answer;
    refused = List.of(steps);
    return this;
  }

  /** Sets how long it is tried, and what columns get then; for ever unless set. */
  public PortCall unanswered(Duration longest, Step... steps) {
    patience = longest;
    unanswered = List.of(steps);
    return this;
  }

  /** Name in the database and in messages, {@code Order.pay}. */
  String name() {
    return entity.name() + "." + action.name();
  }

  Entity<?> entity() {
    return entity;
  }

  ActionDefinition action() {
    return action;
  }

  Asking<?, ?, ?> asking() {
    return requireNonNull(asking, "through");
  }

  Duration within() {
    return within;
  }

  Optional<Duration> patience() {
    return Optional.ofNullable(patience);
  }

  /** Status of a refusal. */
  int status() {
    return status;
  }

  /** Whether a row waits for the answer of this call. */
  boolean waits(Row row) {
    return waits.equals(row.get(waiting().index()));
  }

  Column waiting() {
    return requireNonNull(waiting, "meanwhile");
  }

  /** What the record shows while the answer is awaited. */
  Object waits() {
    return waits;
  }

  /** Columns that only a result sets. */
  List<Column> kept() {
    return kept.keySet().stream().map(entity::column).toList();
  }

  /** The action up to the call: all that is asked of it, and the record waits. */
  ActionDefinition begin() {
    List<Step> steps = new ArrayList<>(action.steps());
    steps.removeIf(PortCall::writes);
    steps.add(new ActionDefinition.Set(waiting().name(), waits));
    return new ActionDefinition(action.name(), steps);
  }

  static boolean writes(Step step) {
    return step instanceof ActionDefinition.Set || step instanceof ActionDefinition.Add;
  }

  /** What is asked, as the values of the request. */
  List<@Nullable Object> request(Row row, Row inputs) {
    List<@Nullable Object> values = new ArrayList<>();
    given.forEach(name -> values.add(name.isEmpty() ? null : member(name, row, inputs)));
    return values;
  }

  private @Nullable Object member(String name, Row row, Row inputs) {
    Optional<Column> input = action.findInput(name);
    return input.isPresent()
        ? inputs.get(input.get().index())
        : row.get(entity.column(name).index());
  }

  /** What the record becomes once the service has done its part. */
  ActionDefinition done() {
    List<Step> steps = new ArrayList<>();
    kept.forEach(
        (column, result) -> {
          steps.add(Columns.takes(result, entity.column(column).spec().comparedWith()));
          steps.add(Columns.set(column, Columns.taken(result)));
        });
    action.steps().stream().filter(PortCall::writes).forEach(steps::add);
    return settled("done", steps);
  }

  /** The results that are kept, as {@link #done} takes them. */
  Row results(List<? extends @Nullable Object> values) {
    List<String> names = asking().result().names();
    return Row.of(kept.values().stream().map(name -> values.get(names.indexOf(name))).toArray());
  }

  /** What the record becomes when the service refuses, if it showed this before. */
  ActionDefinition refusal(String before) {
    return settled("refused", ended(refused, before));
  }

  /** What the record becomes when nobody answered, if it showed this before. */
  ActionDefinition silence(String before) {
    return settled("unanswered", ended(unanswered, before));
  }

  /** The same steps, which leave the record as before unless they say that it waits no longer. */
  private List<Step> ended(List<Step> steps, String before) {
    String name = waiting().name();
    List<Step> all = new ArrayList<>(steps);
    if (steps.stream()
        .noneMatch(step -> step instanceof ActionDefinition.Set set && set.column().equals(name))) {
      all.add(new ActionDefinition.Set(name, shown(before)));
    }
    return all;
  }

  private Object shown(String text) {
    return waiting().type() instanceof ColumnType.Truth ? Boolean.valueOf(text) : text;
  }

  /** A change that starts from waiting alone, and that no guard of the action is asked about. */
  private ActionDefinition settled(String how, List<Step> steps) {
    List<Step> all = new ArrayList<>();
    all.add(new ActionDefinition.From(waiting().name(), List.of(waits)));
    all.addAll(steps);
    return new ActionDefinition(action.name() + " " + how, all);
  }
}
