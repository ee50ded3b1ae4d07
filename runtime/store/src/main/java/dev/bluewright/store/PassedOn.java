package dev.bluewright.store;

import dev.bluewright.store.ActionDefinition.Written;
import dev.bluewright.store.RuleNames.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that follow from what was done with a row: expressions over the row as it is then, and
 * what was given.
 *
 * <p>Thread safety: immutable.
 */
final class PassedOn {
  private final ActionDefinition writes;
  private final Map<String, Rule> computed = new HashMap<>();
  private final Function<String, Column> columns;
  private final @Nullable Rule condition;

  /**
   * Compiles them once.
   *
   * @param entity with whose row something is done
   * @param operation what is done with it
   * @param values what they are
   * @param columns what gets them, by name
   */
  PassedOn(
      Entity<?> entity,
      String operation,
      List<ActionDefinition.Step> values,
      Function<String, Column> columns) {
    this.columns = columns;
    List<ActionDefinition.Step> steps = new ArrayList<>();
    ActionDefinition done = entity.actions().get(operation);
    if (done != null) {
      done.steps().stream().filter(ActionDefinition.Takes.class::isInstance).forEach(steps::add);
    }
    steps.addAll(values);
    writes = new ActionDefinition(operation, steps);
    condition = compile(entity, values);
  }

  /** The condition, if there is one. Where nothing is computed, nothing of CEL is loaded. */
  private @Nullable Rule compile(Entity<?> entity, List<ActionDefinition.Step> values) {
    Map<String, String> expressions = new HashMap<>();
    String where = null;
    for (ActionDefinition.Step step : values) {
      if (step instanceof ActionDefinition.Set(var column, Written.Computed(var expression))) {
        expressions.put(column, expression);
      } else if (step instanceof ActionDefinition.OnlyWhere(var expression)) {
        where = expression;
      }
    }
    if (expressions.isEmpty() && where == null) {
      return null;
    }
    RuleNames names = new RuleNames(entity, writes.inputs());
    expressions.forEach((column, each) -> computed.put(column, names.compile(each)));
    return where == null ? null : names.compile(where);
  }

  /** The expressions by the name of what gets their value. */
  Map<String, Rule> computed() {
    return computed;
  }

  /** Whether anything is reckoned from the row as it is then. */
  boolean reckons() {
    return condition != null || !computed.isEmpty();
  }

  /** Whether it follows at all. */
  boolean follows(RuleContext context) {
    return condition == null || condition.evaluate(context).isTrue();
  }

  /** What is given to an operation that takes nothing of a caller. */
  Row nothingGiven() {
    return Row.of(new Object[writes.inputs().size()]);
  }

  /**
   * A row with the values over those that it has.
   *
   * @throws ActionWrites.Unwritable a value does not fit
   */
  Row over(Row start, RuleContext context, Instant now) {
    return new ActionWrites(columns, writes, computed).over(start, context, now);
  }
}
