package dev.bluewright.http.port;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.http.Refusals;
import dev.bluewright.http.port.CallRows.NotDone;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import dev.bluewright.store.StoreOperation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a system that ask services which are not ours, through adapters that a person
 * writes; see docs/adr/0048.
 *
 * <p>Thread safety: safe for use by any thread once it is set up.
 */
public final class PortCalls implements HarnessComponent {
  private final Map<String, PortCall> calls;
  private final List<?> given;
  private final CallRows rows;
  private final Adapters adapters = new Adapters();
  private final CallLane lane;
  private final OutputPort<StoreOperation> operations =
      OutputPort.of("operations", StoreOperation.class);

  private PortCalls(Builder builder) {
    calls = Map.copyOf(builder.calls);
    given = builder.adapters;
    rows = new CallRows(builder.store);
    lane = new CallLane(rows, calls, adapters);
  }

  /** Starts the description of the calls that a store keeps while they have no answer. */
  public static Builder of(EnhancedStore store) {
    return new Builder(store);
  }

  /** What the store must hold for them. */
  public static Entity<?> waiting() {
    return WaitingCall.ENTITY;
  }

  @Override
  public String name() {
    return "ports"; // in front of no collection, which are called by their paths
  }

  /** Leads to the store, which is set up before. */
  public OutputPort<StoreOperation> operations() {
    return operations;
  }

  @Override
  public List<OutputPort<?>> outputs() {
    return List.of(operations);
  }

  /**
   * Finds the adapters, and makes the calls that have no answer.
   *
   * @throws PrerequisiteMissing an adapter cannot be loaded
   */
  @Override
  public void setup(ComponentContext context) {
    ports().forEach(port -> adapters.find(port, given));
    lane.start(context.meters());
  }

  private Set<Class<?>> ports() {
    Set<Class<?>> ports = new LinkedHashSet<>();
    calls.values().forEach(call -> ports.add(call.asking().port()));
    return ports;
  }

  /** Ends; what has no answer is kept. */
  @Override
  public void cleanup() throws InterruptedException {
    lane.stop();
  }

  /** Degraded where an adapter is missing: all else works. */
  @Override
  public Health health() {
    List<String> missing =
        ports().stream()
            .filter(port -> !adapters.has(port))
            .map(Adapters::missing)
            .sorted()
            .toList();
    return missing.isEmpty() ? Health.up() : Health.degraded(String.join(" ", missing));
  }

  /** The calls of an entity's actions. */
  public EntityCalls of(Entity<?> entity) {
    return new EntityCalls(
        this, calls.values().stream().filter(call -> call.entity() == entity).toList());
  }

  /**
   * Runs an action that calls.
   *
   * @throws ProblemException it may not begin, the service refuses, or no adapter is there
   */
  Answered run(
      PortCall call, Object id, Row inputs, @Nullable Long version, @Nullable RowChange hook) {
    var _ = adapters.require(call);
    CallRows.Begun begun = begin(call, id, inputs, version, hook);
    return switch (lane.make(call, begun.call())) {
      case CallLane.Result.Done(var record) -> new Answered(record.orElse(begun.record()), true);
      case CallLane.Result.Refused(var reason) ->
          throw new ProblemException(Problem.of(call.status(), reason));
      case CallLane.Result.Unanswered() -> new Answered(begun.record(), false);
    };
  }

  private CallRows.Begun begin(
      PortCall call, Object id, Row inputs, @Nullable Long version, @Nullable RowChange hook) {
    try {
      return rows.begin(call, id, inputs, version, hook);
    } catch (NotDone refused) {
      throw refused.outcome() instanceof Outcome.WrongState(var row)
          ? Refusals.wrongState(call.entity(), call.action(), row)
          : Refusals.of(refused.outcome());
    }
  }

  /**
   * A call that was accepted.
   *
   * @param record the record as it is now
   * @param done whether the service has done its part; else the answer is still awaited
   */
  public record Answered(Row record, boolean done) {}

  /** Describes the calls. */
  public static final class Builder {
    private final EnhancedStore store;
    private final Map<String, PortCall> calls = new LinkedHashMap<>();
    private List<?> adapters = List.of();

    private Builder(EnhancedStore store) {
      this.store = store;
    }

    /** Sets adapters that go before those that are found; the interface says whose each is. */
    public Builder adapters(Object... given) {
      adapters = List.of(given);
      return this;
    }

    /** Adds a call. */
    public Builder call(PortCall call) {
      calls.put(call.name(), call);
      return this;
    }

    /** The calls. */
    public PortCalls build() {
      return new PortCalls(this);
    }
  }
}
