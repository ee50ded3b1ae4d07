package dev.bluewright.store;

import dev.bluewright.cel.Evaluation;
import dev.bluewright.store.ActionDefinition.Written;
import dev.bluewright.store.RuleNames.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an action writes.
 *
 * @param columns what it writes, by name
 * @param computed the expressions of the columns that have one
 */
record ActionWrites(
    Function<String, Column> columns, ActionDefinition action, Map<String, Rule> computed) {

  /** A column cannot get what it should. */
  static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Violation violation;

    Unwritable(Violation violation) {
      super(violation.message(), null, false, false);
      this.violation = violation;
    }

    Violation violation() {
      return violation;
    }
  }

  /** The row that the action leaves; every value is taken from the row before. */
  Row result(RuleContext context, Instant now) {
    return over(context.row(), context, now);
  }

  /** The row that the writes make of one, which may be of another kind than what they read. */
  Row over(Row start, RuleContext context, Instant now) {
    Row after = start;
    for (ActionDefinition.Step step : action.steps()) {
      if (step instanceof ActionDefinition.Set(String name, Object value)) {
        Column column = columns.apply(name);
        after = after.with(column.index(), value(column, value, context, now));
      } else if (step instanceof ActionDefinition.Add(String name, long amount)) {
        int index = columns.apply(name).index();
        Object held = context.row().get(index);
        after = after.with(index, Math.addExact(held == null ? 0 : (Long) held, amount));
      }
    }
    return after;
  }

  private @Nullable Object value(
      Column column, @Nullable Object value, RuleContext context, Instant now) {
    if (!(value instanceof Written written)) {
      return value;
    }
    try {
      return ValueFit.of(
          column,
          switch (written) {
            case Written.Now() -> now;
            case Written.Taken(var input) -> taken(input, context);
            case Written.Computed(_) -> computed(column, context);
          });
    } catch (ValueFit.Misfit misfit) {
      throw new Unwritable(
          new Violation(column.name(), "range", column.name() + " " + misfit.getMessage() + "."));
    }
  }

  private @Nullable Object taken(String name, RuleContext context) {
    return action.findInput(name).map(input -> context.inputs().get(input.index())).orElse(null);
  }

  private @Nullable Object computed(Column column, RuleContext context) {
    Rule rule = computed.get(column.name());
    Evaluation evaluation = rule == null ? new Evaluation.Nothing() : rule.evaluate(context);
    return switch (evaluation) {
      case Evaluation.Of(var value) -> value;
      case Evaluation.Nothing() -> null;
      case Evaluation.Failed(var reason) ->
          throw new ValueFit.Misfit("cannot be calculated: " + reason);
    };
  }
}
