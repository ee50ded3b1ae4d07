package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a locked row comes to.
 *
 * @param outcome the reply once it is committed
 * @param after the row to write; null when nothing is to be written
 */
record Alteration(Outcome outcome, @Nullable Row after) {

  /** Decides about a row, which is null when there is none. */
  static Alteration of(Alter operation, @Nullable Row before, Stamp stamp, Instant now) {
    if (before == null) {
      return new Alteration(new Outcome.Missing(), null);
    }
    if (!stamp.current(before, operation.expectedVersion)) {
      return new Alteration(new Outcome.Stale(before), null);
    }
    try {
      return switch (operation) {
        case Update update -> written(update, before, update.change.applyTo(before), stamp, now);
        case Act act when !mayStart(act, before) ->
            new Alteration(new Outcome.WrongState(before), null);
        case Act act -> written(act, before, result(act, before), stamp, now);
        case Delete delete -> deleted(delete, before);
      };
    } catch (RuntimeException reason) {
      return new Alteration(new Outcome.Refused(reason), null);
    }
  }

  private static Alteration written(
      Alter operation, Row before, Row proposed, Stamp stamp, Instant now) {
    Row decided = operation.hook == null ? proposed : operation.hook.decide(before, proposed);
    Row after = stamp.updated(before, decided, now);
    return new Alteration(new Outcome.Updated(after), after);
  }

  private static Alteration deleted(Delete operation, Row before) {
    if (operation.hook != null) {
      var _ = operation.hook.decide(before, null);
    }
    return new Alteration(new Outcome.Deleted(), null);
  }

  private static boolean mayStart(Act act, Row before) {
    for (ActionDefinition.Step step : act.action.steps()) {
      if (step instanceof ActionDefinition.From(String name, var values)) {
        Object value = before.get(act.entity().column(name).index());
        if (values.stream().noneMatch(allowed -> same(allowed, value))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Row result(Act act, Row before) {
    Row after = before;
    for (ActionDefinition.Step step : act.action.steps()) {
      if (step instanceof ActionDefinition.Set(String name, Object value)) {
        after = after.with(act.entity().column(name).index(), value);
      }
    }
    return after;
  }

  private static boolean same(Object allowed, @Nullable Object value) {
    return (allowed instanceof BigDecimal a && value instanceof BigDecimal b)
        ? a.compareTo(b) == 0
        : allowed.equals(value);
  }
}
