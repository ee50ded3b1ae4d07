package dev.bluewright.http.port;

import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Change;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.RefusedWrite;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import dev.bluewright.store.StoreException;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait in the database, and the records that wait with them: both change together.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class CallRows {
  static final int MOST_TAKEN = 8;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Entity<WaitingCall> WAITING = WaitingCall.ENTITY;

  private final EnhancedStore store;

  CallRows(EnhancedStore store) {
    this.store = store;
  }

  /** A call that was accepted, and the record that waits. */
  record Begun(WaitingCall call, Row record) {}

  /** The record did not become what it should; nothing was changed. */
  static final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    NotDone(Outcome outcome) {
      super(outcome.toString(), null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  /**
   * Accepts a call for the viewer of this thread, and leases it to this replica.
   *
   * @throws NotDone the action may not begin
   */
  Begun begin(
      PortCall call, Object id, Row inputs, @Nullable Long version, @Nullable RowChange hook) {
    var before = new Row[1];
    RowChange seen =
        (was, proposed) -> {
          before[0] = was;
          Row after = Objects.requireNonNull(proposed, "an action leaves a row");
          return hook == null ? after : hook.decide(was, after);
        };
    return unit(
        unit -> {
          Row record =
              updated(unit.write(new Act(call.entity(), id, call.begin(), inputs, version, seen)));
          String asked = call.asking().request().text(call.request(record, inputs));
          Instant now = Instant.now();
          Row row =
              Row.of(
                  (UUID) null,
                  call.name(),
                  id.toString(),
                  asked,
                  String.valueOf(before[0].get(call.waiting().index())),
                  1L,
                  now,
                  now.plus(call.within()).plus(GRACE));
          return new Begun(inserted(unit, row), record);
        });
  }

  private static WaitingCall inserted(UnitOfWork unit, Row row) {
    Outcome outcome = unit.write(Viewer.SERVICE.call(() -> new Insert(WAITING, row, null)));
    if (outcome instanceof Outcome.Inserted(var stored)) {
      return WAITING.toRecord(stored);
    }
    throw new NotDone(outcome);
  }

  /** Takes some that are due, each for this replica alone until it is due again. */
  List<WaitingCall> take(Function<WaitingCall, Duration> within) {
    return served(
        unit -> {
          Instant now = Instant.now();
          List<WaitingCall> mine = new ArrayList<>();
          for (Row row : unit.list(WAITING, due(now))) {
            find(unit, WAITING.toRecord(row).id())
                .filter(call -> !call.dueAt().isAfter(now)) // another replica may have been first
                .ifPresent(
                    call -> {
                      change(unit, call, now.plus(within.apply(call)).plus(GRACE), 1);
                      find(unit, call.id()).ifPresent(mine::add);
                    });
          }
          return mine;
        });
  }

  private static Query due(Instant now) {
    var due = Filter.of(WAITING.column("dueAt"), Operator.AT_MOST, now);
    var first = new Sort(WAITING.column("dueAt"), false);
    return new Query(List.of(due), List.of(first), List.of(), MOST_TAKEN, List.of());
  }

  /** It is made again later. */
  void later(WaitingCall call, Duration wait) {
    served(
        unit -> {
          find(unit, call.id())
              .ifPresent(found -> change(unit, found, Instant.now().plus(wait), 0));
          return true;
        });
  }

  private static void change(UnitOfWork unit, WaitingCall call, Instant dueAt, long more) {
    Change change =
        Change.of(WAITING)
            .set(WAITING.column("attempts"), call.attempts() + more)
            .set(WAITING.column("dueAt"), dueAt);
    var _ = unit.write(new Update(WAITING, call.id(), change, null, null));
  }

  private static Optional<WaitingCall> find(UnitOfWork unit, UUID id) {
    return unit.find(WAITING, id).map(WAITING::toRecord);
  }

  /**
   * Ends a call: the record becomes what it should, and the call waits no longer. Empty when it was
   * ended before, or when the record is gone.
   *
   * @throws NotDone the record cannot become that
   */
  Optional<Row> settle(PortCall call, WaitingCall waiting, ActionDefinition change, Row inputs) {
    return served(
        unit -> {
          if (find(unit, waiting.id()).isEmpty()) {
            return Optional.empty();
          }
          var _ = unit.write(new Delete(WAITING, waiting.id(), null, null));
          Object id = id(call, waiting);
          Outcome outcome = unit.write(new Act(call.entity(), id, change, inputs, null, null));
          return outcome instanceof Outcome.Missing
              ? Optional.empty()
              : Optional.of(updated(outcome));
        });
  }

  private static Row updated(Outcome outcome) {
    if (outcome instanceof Outcome.Updated(var row)) {
      return row;
    }
    throw new NotDone(outcome);
  }

  private static Object id(PortCall call, WaitingCall waiting) {
    return call.entity().id().type() instanceof ColumnType.Uuid
        ? UUID.fromString(waiting.subject())
        : Long.valueOf(waiting.subject());
  }

  private <R> R served(Function<UnitOfWork, R> steps) {
    return Viewer.SERVICE.call(() -> unit(steps));
  }

  private <R> R unit(Function<UnitOfWork, R> steps) {
    try {
      return store.unit(steps);
    } catch (RefusedWrite refused) {
      throw new NotDone(refused.outcome());
    } catch (StoreException unavailable) {
      throw new NotDone(new Outcome.Unavailable(String.valueOf(unavailable.getMessage())));
    }
  }
}
