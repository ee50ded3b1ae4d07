package dev.bluewright.store;

import dev.bluewright.cel.Evaluation;
import dev.bluewright.store.RuleNames.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries expressions of an entity on rows, without a database: which of them cannot be calculated.
 * What the database calculates, such as counts of other rows, is not among them.
 *
 * <p>Thread safety: immutable.
 */
public final class RuleTrial {
  private final Entity<?> entity;
  private final List<Column> inputs;
  private final List<Tried> tried = new ArrayList<>();

  private record Tried(String of, Rule rule) {}

  /**
   * What expressions are tried on.
   *
   * @param row of the entity
   * @param inputs what an action takes; without values where nothing is taken
   * @param beside the row of another entity that a row refers to; null where it is not known
   */
  public record On(Row row, Row inputs, Function<Entity<?>, @Nullable Row> beside) {}

  private RuleTrial(Entity<?> entity, List<Column> inputs) {
    this.entity = entity;
    this.inputs = inputs;
  }

  /** Compiles the expressions of an entity's rules, and of its actions that take nothing. */
  public static RuleTrial of(Entity<?> entity) {
    var trial = new RuleTrial(entity, List.of());
    entity.rules().forEach(rule -> trial.add("the rule " + rule.name(), rule.expression()));
    entity.actions().values().stream()
        .filter(action -> action.inputs().isEmpty())
        .forEach(trial::add);
    return trial;
  }

  /** Compiles the expressions of an action, over what it takes too. */
  public static RuleTrial of(Entity<?> entity, ActionDefinition action) {
    var trial = new RuleTrial(entity, action.inputs());
    trial.add(action);
    return trial;
  }

  private void add(ActionDefinition action) {
    action.steps().forEach(step -> add("the action " + action.name(), step));
  }

  private void add(String of, ActionDefinition.Step step) {
    switch (step) {
      case ActionDefinition.When(var expression, _) -> add(of, expression);
      case ActionDefinition.Set(_, ActionDefinition.Written.Computed(var expression)) ->
          add(of, expression);
      case ActionDefinition.Set _, ActionDefinition.Add _, ActionDefinition.Quietly _ -> {}
      case ActionDefinition.From _, ActionDefinition.Takes _, ActionDefinition.OnlyWhere _ -> {}
    }
  }

  private void add(String of, String expression) {
    tried.add(new Tried(of, new RuleNames(entity, inputs).compile(expression)));
  }

  /** The entities whose rows the expressions read beside their own. */
  public Set<Entity<?>> beside() {
    return tried.stream()
        .map(Tried::rule)
        .filter(Rule::looksAround)
        .flatMap(rule -> rule.expression().names().stream())
        .filter(name -> name.contains("."))
        .map(name -> target(reference(name)))
        .collect(Collectors.toSet());
  }

  /** Which expressions cannot be calculated, each with its reason. */
  public List<String> failures(On on) {
    List<String> failures = new ArrayList<>();
    for (Tried each : tried) {
      if (each.rule().expression().evaluate(name -> value(on, name))
          instanceof Evaluation.Failed(var reason)) {
        failures.add(each.of() + ": " + reason);
      }
    }
    return failures;
  }

  private @Nullable Object value(On on, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return value(on, column(name));
    }
    Column reference = reference(name);
    Entity<?> target = target(reference);
    Row beside = value(on, reference) == null ? null : on.beside().apply(target);
    Column column = column(name.substring(dot + 1), target.columns());
    return beside == null || column == null ? null : beside.get(column.index());
  }

  private @Nullable Object value(On on, @Nullable Column column) {
    if (column == null) {
      return null;
    }
    Row row = inputs.contains(column) ? on.inputs() : on.row();
    return row.get(column.index());
  }

  /** What is taken goes first. */
  private @Nullable Column column(String name) {
    Column input = column(name, inputs);
    return input == null ? column(name, entity.columns()) : input;
  }

  /** A relation's name stands for the id of the row that it leads to. */
  private static @Nullable Column column(String name, List<Column> columns) {
    return columns.stream()
        .filter(each -> each.name().equals(name) || each.name().equals(name + "Id"))
        .findFirst()
        .orElse(null);
  }

  private Column reference(String name) {
    Column column = column(name.substring(0, name.indexOf('.')));
    if (column == null) {
      throw new StoreException("STO-060", entity.name() + " has no relation for " + name + ".");
    }
    return column;
  }

  private static Entity<?> target(Column column) {
    if (column.type() instanceof ColumnType.Reference(var target)) {
      return target.get();
    }
    throw new StoreException("STO-060", column.name() + " leads to no other row.");
  }
}
