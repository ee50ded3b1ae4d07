package dev.bluewright.store;

import dev.bluewright.cel.Evaluation;
import dev.bluewright.store.RuleNames.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries the expressions of an entity on rows, without a database: which of them cannot be
 * calculated. What asks for other rows, or for what an action takes, is not tried.
 *
 * <p>Thread safety: immutable.
 */
public final class RuleTrial {
  private final Entity<?> entity;
  private final List<Tried> tried = new ArrayList<>();

  private record Tried(String of, Rule rule) {}

  /** Compiles the expressions of an entity. */
  public RuleTrial(Entity<?> entity) {
    this.entity = entity;
    for (RuleDefinition rule : entity.rules()) {
      add("the rule " + rule.name(), rule.expression());
    }
    for (ActionDefinition action : entity.actions().values()) {
      if (action.inputs().isEmpty()) {
        action.steps().forEach(step -> add("the action " + action.name(), step));
      }
    }
  }

  private void add(String of, ActionDefinition.Step step) {
    switch (step) {
      case ActionDefinition.When(var expression, _) -> add(of, expression);
      case ActionDefinition.Set(_, ActionDefinition.Written.Computed(var expression)) ->
          add(of, expression);
      case ActionDefinition.Set _, ActionDefinition.Add _ -> {}
      case ActionDefinition.From _, ActionDefinition.Takes _ -> {}
    }
  }

  private void add(String of, String expression) {
    Rule rule = new RuleNames(entity, List.of()).compile(expression);
    if (!rule.looksAround()) {
      tried.add(new Tried(of, rule));
    }
  }

  /** Which expressions cannot be calculated on a row, each with its reason. */
  public List<String> failures(Row row) {
    List<String> failures = new ArrayList<>();
    for (Tried each : tried) {
      if (each.rule().expression().evaluate(name -> value(row, name))
          instanceof Evaluation.Failed(var reason)) {
        failures.add(each.of() + ": " + reason);
      }
    }
    return failures;
  }

  /** A relation's name stands for the id of the row that it leads to. */
  private @Nullable Object value(Row row, String name) {
    for (Column column : entity.columns()) {
      if (column.name().equals(name) || column.name().equals(name + "Id")) {
        return row.get(column.index());
      }
    }
    return null;
  }
}
