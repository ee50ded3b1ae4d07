package dev.bluewright.http.port;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Column;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one entity that call: nothing changes a record that waits, and nothing else sets
 * what an answer sets.
 *
 * <p>Thread safety: immutable.
 */
public final class EntityCalls {
  /** An entity none of whose actions calls. */
  public static final EntityCalls NONE = new EntityCalls(null, List.of());

  private final @Nullable PortCalls all;
  private final List<PortCall> calls;
  private final List<Reserved> reserved = new ArrayList<>();

  EntityCalls(@Nullable PortCalls all, List<PortCall> calls) {
    this.all = all;
    this.calls = calls;
    calls.forEach(this::reserve);
  }

  /**
   * A column that only an answer brings to a value.
   *
   * @param value the value; any where it is null
   */
  private record Reserved(Column column, @Nullable Object value, PortCall call) {
    boolean holds(Row row) {
      Object given = row.get(column.index());
      return value == null ? given != null : value.equals(given);
    }

    boolean changed(Row before, Row after) {
      return !Objects.equals(before.get(column.index()), after.get(column.index()))
          && (value == null || holds(after));
    }

    ProblemException refusal() {
      String message =
          column.jsonName()
              + (value == null ? " is set by " : " becomes " + value + " by ")
              + call.action().name()
              + " alone.";
      return new ProblemException(
          Problem.invalid(List.of(new FieldError(column.jsonName(), "readOnly", message))));
    }
  }

  private void reserve(PortCall call) {
    reserved.add(new Reserved(call.waiting(), call.waits(), call));
    call.kept().forEach(column -> reserved.add(new Reserved(column, null, call)));
    for (ActionDefinition.Step step : call.action().steps()) {
      if (step instanceof ActionDefinition.Set(String name, Object value)) {
        Column column = call.entity().column(name);
        if (value instanceof ActionDefinition.Written) {
          reserved.add(new Reserved(column, null, call));
        } else if (value != null && !value.equals(column.spec().defaultValue())) {
          reserved.add(new Reserved(column, value, call));
        }
      }
    }
  }

  /** The action, if it calls. */
  public Optional<PortCall> find(ActionDefinition action) {
    return calls.stream().filter(call -> call.action().equals(action)).findFirst();
  }

  /**
   * Runs an action that calls.
   *
   * @param hook what runs before it is accepted
   * @throws ProblemException it may not begin, the service refuses, or no adapter is there
   */
  public PortCalls.Answered run(
      PortCall call, Object id, Row inputs, @Nullable Long version, @Nullable RowChange hook) {
    return Objects.requireNonNull(all).run(call, id, inputs, version, hook);
  }

  /**
   * Lets through a new row.
   *
   * @throws ProblemException 422, it holds what only an answer sets
   */
  public Row created(Row row) {
    for (Reserved each : reserved) {
      if (each.holds(row)) {
        throw each.refusal();
      }
    }
    return row;
  }

  /** A hook of an update, behind which only an answer sets what one sets. */
  public @Nullable RowChange update(@Nullable RowChange hook) {
    return calls.isEmpty()
        ? hook
        : idle((before, after) -> unreserved(before, decided(hook, before, after)));
  }

  /** A hook of anything else that changes or deletes a row. */
  public @Nullable RowChange change(@Nullable RowChange hook) {
    return calls.isEmpty() ? hook : idle((before, after) -> decided(hook, before, after));
  }

  private Row unreserved(Row before, Row after) {
    for (Reserved each : reserved) {
      if (each.changed(before, after)) {
        throw each.refusal();
      }
    }
    return after;
  }

  private static Row decided(@Nullable RowChange hook, Row before, @Nullable Row after) {
    if (hook != null) {
      return hook.decide(before, after);
    }
    return after == null ? before : after;
  }

  private RowChange idle(RowChange hook) {
    return (before, after) -> {
      for (PortCall call : calls) {
        if (call.waits(before)) {
          throw new ProblemException(
              Problem.of(
                  409, "Nothing can change before " + call.action().name() + " has its answer."));
        }
      }
      return hook.decide(before, after);
    };
  }
}
