package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a locked row comes to.
 *
 * @param outcome the reply once it is committed
 * @param after the row to write; null when nothing is to be written
 */
record Alteration(Outcome outcome, @Nullable Row after) {

  /** What is known when a batch decides. */
  record Circumstances(Stamp stamp, EntityRules rules, Neighbours neighbours, Instant now) {}

  /** Decides about a row, which is null when there is none. */
  static Alteration of(Alter operation, @Nullable Row before, Circumstances known) {
    if (before == null) {
      return new Alteration(new Outcome.Missing(), null);
    }
    if (!known.stamp().current(before, operation.expectedVersion)) {
      return new Alteration(new Outcome.Stale(before), null);
    }
    try {
      return switch (operation) {
        case Update update when update.changesNothing() ->
            new Alteration(new Outcome.Updated(before), null);
        case Update update -> updated(update, before, known);
        case Act act when !mayStart(act.entity(), act.action, before) ->
            new Alteration(new Outcome.WrongState(before), null);
        case Act act -> acted(act, before, known);
        case Delete delete -> deleted(delete, before, known);
      };
    } catch (Neighbours.Unreadable fault) {
      throw fault;
    } catch (ActionWrites.Unwritable broken) {
      return broken(Part.STATE, List.of(broken.violation()));
    } catch (RuntimeException reason) {
      return new Alteration(new Outcome.Refused(reason), null);
    }
  }

  private static Alteration updated(Update update, Row before, Circumstances known) {
    Row proposed = update.change.applyTo(before);
    List<Violation> guarded =
        new ArrayList<>(known.rules().guarded("update", before, known.neighbours()));
    guarded.addAll(known.rules().astray(before, proposed, known.neighbours()));
    return guarded.isEmpty()
        ? written(update, before, proposed, Part.CONTENT, known)
        : broken(Part.STATE, guarded);
  }

  private static Alteration acted(Act act, Row before, Circumstances known) {
    EntityRules.ActionRules action = known.rules().of(act);
    RuleContext context = new RuleContext(before, act.inputs, known.neighbours());
    List<Violation> guarded = new ArrayList<>(action.guarded(context));
    guarded.addAll(known.rules().guarded(act.action.name(), before, known.neighbours()));
    return guarded.isEmpty()
        ? written(act, before, action.result(context, known.now()), Part.STATE, known)
        : broken(Part.STATE, guarded);
  }

  private static Alteration written(
      Alter operation, Row before, Row proposed, Part part, Circumstances known) {
    Row decided = operation.hook == null ? proposed : operation.hook.decide(before, proposed);
    boolean quiet = operation instanceof Act act && act.action.isQuiet();
    Row after =
        quiet
            ? known.stamp().kept(before, decided)
            : known.stamp().updated(before, decided, known.now());
    List<Violation> violations = known.rules().broken(before, after, known.neighbours());
    return violations.isEmpty()
        ? new Alteration(new Outcome.Updated(after), after)
        : broken(part, violations);
  }

  private static Alteration deleted(Delete operation, Row before, Circumstances known) {
    List<Violation> guarded = known.rules().guarded("delete", before, known.neighbours());
    if (!guarded.isEmpty()) {
      return broken(Part.STATE, guarded);
    }
    if (operation.hook != null) {
      var _ = operation.hook.decide(before, null);
    }
    return new Alteration(new Outcome.Deleted(), null);
  }

  /** The same, unless something keeps what would happen from happening. */
  Alteration unless(@Nullable List<Violation> barred) {
    return barred != null && happens() ? broken(Part.STATE, barred) : this;
  }

  /** Whether the row is changed or deleted. */
  boolean happens() {
    return after != null || outcome instanceof Outcome.Deleted;
  }

  private static Alteration broken(Part part, List<Violation> violations) {
    return new Alteration(new Outcome.Broken(part, List.copyOf(violations)), null);
  }

  /** Whether a row is in a state that an action starts from. */
  static boolean mayStart(Entity<?> entity, ActionDefinition action, Row before) {
    for (ActionDefinition.Step step : action.steps()) {
      if (step instanceof ActionDefinition.From(String name, var values)) {
        Object value = before.get(entity.column(name).index());
        if (values.stream().noneMatch(allowed -> same(allowed, value))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two values of a column are the same, however many zeros a decimal ends in. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return (one instanceof BigDecimal a && other instanceof BigDecimal b)
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }
}
