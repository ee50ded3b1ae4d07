package dev.bluewright.store;

import dev.bluewright.store.ActionDefinition.When;
import dev.bluewright.store.RuleDefinition.Check;
import dev.bluewright.store.RuleDefinition.Guard;
import dev.bluewright.store.RuleNames.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of an entity, compiled once. Where it has no expression, nothing of CEL is loaded.
 *
 * <p>Thread safety: immutable.
 */
final class EntityRules {
  private static final Row NO_INPUTS = Row.of();
  private static final Pattern PRESENT = Pattern.compile("\\b(?:now|today)\\(\\)");
  private final Entity<?> entity;
  private final List<CompiledCheck> checks = new ArrayList<>();
  private final Map<String, List<CompiledGuard>> guards = new HashMap<>();
  private final Map<String, ActionRules> actions = new HashMap<>();
  private final List<Making> makings;
  private final List<Leading> leadings;
  private final Passages passages;
  private final ActionValues states;
  private final Surroundings surroundings;

  EntityRules(Entity<?> entity) {
    this.entity = entity;
    this.passages = new Passages(entity);
    this.states = new ActionValues(entity);
    if (!entity.rules().isEmpty()) {
      compile(new RuleNames(entity, List.of()));
    }
    surroundings = new Surroundings(entity, ofNew());
    entity
        .actions()
        .values()
        .forEach(action -> actions.put(action.name(), new ActionRules(entity, action)));
    makings = effects(Effect.Make.class).map(each -> new Making(entity, each)).toList();
    leadings = effects(Effect.Take.class).map(each -> new Leading(entity, each)).toList();
  }

  private <T extends Effect> Stream<T> effects(Class<T> kind) {
    return entity.effects().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** How actions of others are taken once something is done with a row. */
  List<Leading> leadings() {
    return leadings;
  }

  /** How rows of others are made once something is done with a row. */
  List<Making> makings() {
    return makings;
  }

  /**
   * A check.
   *
   * @param ofPresent whether it asks what time it is, so that a row may break it by waiting alone
   */
  private record CompiledCheck(Rule rule, Violation violation, boolean ofPresent) {}

  /** A guard of an operation. */
  record CompiledGuard(Rule rule, Violation violation) {}

  private void compile(RuleNames names) {
    for (RuleDefinition definition : entity.rules()) {
      Rule rule = names.compile(definition.expression());
      switch (definition) {
        case Check(var name, _, var field, var message) ->
            checks.add(
                new CompiledCheck(
                    rule,
                    new Violation(field == null ? rule.firstName() : field, name, message),
                    PRESENT.matcher(definition.expression()).find()));
        case Guard(var name, var operation, _, var message) ->
            guards
                .computeIfAbsent(operation, _ -> new ArrayList<>())
                .add(new CompiledGuard(rule, new Violation("", name, message)));
      }
    }
  }

  /**
   * Those of the entity's actions are compiled once; an endpoint may make plain ones of its own.
   */
  ActionRules of(StoreOperation.Act act) {
    ActionRules known = actions.get(act.action.name());
    return known != null && known.action.equals(act.action)
        ? known
        : new ActionRules(entity, act.action);
  }

  /** Whether rows are checked at all. */
  boolean checks() {
    return !checks.isEmpty();
  }

  /** Whether rows that are added are asked about at all. */
  boolean asksOfNew() {
    return checks() || guards.containsKey(Chronicle.CREATE);
  }

  /** The rows that are read beside a new one. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** What is asked of a row that is added. */
  private Stream<Rule> ofNew() {
    return Stream.concat(
        checks.stream().map(CompiledCheck::rule),
        guards.getOrDefault(Chronicle.CREATE, List.of()).stream().map(CompiledGuard::rule));
  }

  private static boolean reads(Rule rule, Column column) {
    return rule.expression().names().contains(column.name()) || Surroundings.reads(rule, column);
  }

  /** What a row that is to be written breaks. A check that comes to nothing is not broken. */
  List<Violation> broken(Row row, Neighbours neighbours) {
    if (checks.isEmpty()) {
      return List.of();
    }
    RuleContext context = new RuleContext(row, NO_INPUTS, neighbours);
    return checks.stream()
        .filter(check -> check.rule().evaluate(context).isFalse())
        .map(CompiledCheck::violation)
        .toList();
  }

  /** What a changed row breaks; not what it broke by waiting alone. */
  List<Violation> broken(Row before, Row after, Neighbours neighbours) {
    if (checks.isEmpty()) {
      return List.of();
    }
    RuleContext context = new RuleContext(after, NO_INPUTS, neighbours);
    return checks.stream()
        .filter(check -> !check.ofPresent() || readsChanged(check.rule(), before, after))
        .filter(check -> check.rule().evaluate(context).isFalse())
        .map(CompiledCheck::violation)
        .toList();
  }

  private boolean readsChanged(Rule rule, Row before, Row after) {
    return entity.columns().stream()
        .filter(column -> reads(rule, column))
        .anyMatch(column -> !Objects.equals(before.get(column.index()), after.get(column.index())));
  }

  /**
   * What keeps an update from leaving the ways that actions take, and from what no new row could be
   * beside the rows that it refers to.
   */
  List<Violation> astray(Row before, Row after, Neighbours neighbours) {
    List<Violation> astray = new ArrayList<>(passages.broken(before, after));
    astray.addAll(unlikeNew(before, after, neighbours));
    for (Column column : states.columns()) {
      Object state = after.get(column.index());
      if (!Objects.equals(before.get(column.index()), state)) {
        astray.addAll(unready(states.of(column, state), before, neighbours));
      }
    }
    return astray;
  }

  /** The actions whose states a change brings a row into, without them. */
  Set<String> taken(Row before, Row after) {
    Set<String> taken = new LinkedHashSet<>();
    for (Column column : states.columns()) {
      Object state = after.get(column.index());
      if (!Objects.equals(before.get(column.index()), state)) {
        states.of(column, state).stream()
            .filter(action -> Alteration.mayStart(entity, action, before))
            .findFirst()
            .ifPresent(action -> taken.add(action.name()));
      }
    }
    return taken;
  }

  /** What keeps each of the actions from a row that bring it into a state; none if one may. */
  private List<Violation> unready(
      List<ActionDefinition> actions, Row before, Neighbours neighbours) {
    List<Violation> first = List.of();
    for (ActionDefinition action : actions) {
      List<Violation> barred = barred(action, before, neighbours);
      if (barred.isEmpty()) {
        return List.of();
      }
      first = first.isEmpty() ? barred : first;
    }
    return first;
  }

  /** Conditions on what is given to an action cannot be asked where nothing is. */
  private List<Violation> barred(ActionDefinition action, Row before, Neighbours neighbours) {
    List<Violation> barred = new ArrayList<>(guarded(action.name(), before, neighbours));
    ActionRules known = actions.get(action.name());
    if (known != null && action.inputs().isEmpty()) {
      barred.addAll(known.guarded(new RuleContext(before, NO_INPUTS, neighbours)));
    }
    return barred;
  }

  /** A change of what a guard of new rows reads is held to it, where the guard reads other rows. */
  private List<Violation> unlikeNew(Row before, Row after, Neighbours neighbours) {
    return guarded(
        Chronicle.CREATE,
        rule -> rule.looksAround() && readsChanged(rule, before, after),
        after,
        neighbours);
  }

  /** What keeps an operation from a row. */
  List<Violation> guarded(String operation, Row before, Neighbours neighbours) {
    return guarded(operation, _ -> true, before, neighbours);
  }

  private List<Violation> guarded(
      String operation, Predicate<Rule> which, Row row, Neighbours neighbours) {
    RuleContext context = new RuleContext(row, NO_INPUTS, neighbours);
    return guards.getOrDefault(operation, List.of()).stream()
        .filter(guard -> which.test(guard.rule()) && !guard.rule().evaluate(context).isTrue())
        .map(CompiledGuard::violation)
        .toList();
  }

  /** The conditions and the writes of an action. */
  static final class ActionRules {
    private final Entity<?> entity;
    private final ActionDefinition action;
    private final List<CompiledGuard> conditions = new ArrayList<>();
    private final Map<String, Rule> computed = new HashMap<>();

    ActionRules(Entity<?> entity, ActionDefinition action) {
      this.entity = entity;
      this.action = action;
      if (hasExpressions(action)) {
        compile(new RuleNames(entity, action.inputs()));
      }
    }

    private static boolean hasExpressions(ActionDefinition action) {
      return action.steps().stream()
          .anyMatch(
              step ->
                  step instanceof When
                      || (step instanceof ActionDefinition.Set set
                          && set.value() instanceof ActionDefinition.Written.Computed));
    }

    private void compile(RuleNames names) {
      for (ActionDefinition.Step step : action.steps()) {
        switch (step) {
          case When(var expression, var message) ->
              conditions.add(
                  new CompiledGuard(
                      names.compile(expression), new Violation("", action.name(), message)));
          case ActionDefinition.Set(
                  var column,
                  ActionDefinition.Written.Computed(var expression)) ->
              computed.put(column, names.compile(expression));
          case ActionDefinition.Takes _,
              ActionDefinition.From _,
              ActionDefinition.OnlyWhere _,
              ActionDefinition.Set _,
              ActionDefinition.Add _,
              ActionDefinition.Quietly _ -> {}
        }
      }
    }

    List<Violation> guarded(RuleContext context) {
      return conditions.stream()
          .filter(guard -> !guard.rule().evaluate(context).isTrue())
          .map(CompiledGuard::violation)
          .toList();
    }

    /** The row that the action leaves. */
    Row result(RuleContext context, Instant now) {
      return new ActionWrites(entity::column, action, computed).result(context, now);
    }
  }
}
