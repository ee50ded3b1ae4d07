package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The state of a record from which the guard of an action lets it start, or does not. */
final class GuardedState {
  private static final BigDecimal MUCH = BigDecimal.valueOf(100);
  private final EntityPlan entity;
  private final List<ColumnPlan> inputs;

  GuardedState(EntityPlan entity, List<ColumnPlan> inputs) {
    this.entity = entity;
    this.inputs = inputs;
  }

  /** Values of fields with which the action may start; none where that cannot be known. */
  Optional<Map<String, String>> open(ActionModel action) {
    return state(action, true);
  }

  /** Values of fields with which the guard refuses; none where that cannot be known. */
  Optional<Map<String, String>> shut(ActionModel action) {
    return action.guard().isEmpty() ? Optional.empty() : state(action, false);
  }

  private Optional<Map<String, String>> state(ActionModel action, boolean open) {
    if (!Checked.isFreeAtFirst(entity, action.name())) {
      return Optional.empty();
    }
    var state = new TreeMap<String, String>();
    for (var expression : open ? guards(action) : List.of(ownGuard(action))) {
      var all = Comparison.all(expression);
      if (all.isEmpty()) {
        return Optional.empty();
      }
      for (var comparison : open ? all.get() : List.of(all.get().getFirst())) {
        var value = value(comparison, open);
        if (value.isEmpty() || Checked.names(entity, comparison.left())) {
          return Optional.empty();
        }
        state.put(comparison.left(), value.get());
      }
    }
    return Optional.of(state);
  }

  private static String ownGuard(ActionModel action) {
    return action.guard().map(GuardModel::expression).orElse("");
  }

  private List<String> guards(ActionModel action) {
    var guards = new ArrayList<String>();
    action.guard().ifPresent(guard -> guards.add(guard.expression()));
    guards.addAll(Checked.guards(entity, action.name()));
    return guards;
  }

  private Optional<String> value(Comparison comparison, boolean open) {
    var column = entity.findColumn(comparison.left()).filter(ColumnPlan::writable);
    if (column.isEmpty() || isInput(comparison.left())) {
      return Optional.empty();
    }
    if (comparison.wantsMore() && isNumeric(column.get())) {
      var bound = comparison.number().or(() -> smallest(comparison.right()));
      return bound
          .map(least -> open ? least.add(MUCH) : least.subtract(BigDecimal.ONE))
          .filter(number -> fits(column.get(), number))
          .map(BigDecimal::toPlainString);
    }
    return comparison.word().flatMap(word -> word(column.get(), comparison.operator(), word, open));
  }

  private static Optional<String> word(
      ColumnPlan column, String operator, String word, boolean open) {
    boolean same = operator.equals("==") == open;
    if (same) {
      return Optional.of(word);
    }
    return column.words().stream().filter(other -> !other.equals(word)).findFirst();
  }

  private boolean isInput(String name) {
    return inputs.stream().anyMatch(input -> input.name().equals(name));
  }

  /** What a test gives for a number that the action takes. */
  private Optional<BigDecimal> smallest(String name) {
    return inputs.stream()
        .filter(input -> input.name().equals(name) && isNumeric(input))
        .map(GuardedState::smallest)
        .findFirst();
  }

  static BigDecimal smallest(ColumnPlan input) {
    return input.rules().min().orElse(BigDecimal.ONE);
  }

  static boolean isNumeric(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> true;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> false;
      case FieldType.Truth(),
          FieldType.Uuid(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _) ->
          false;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> false;
    };
  }

  private static boolean fits(ColumnPlan column, BigDecimal number) {
    var rules = column.rules();
    return rules.min().map(least -> least.compareTo(number) <= 0).orElse(true)
        && rules.max().map(most -> most.compareTo(number) >= 0).orElse(true);
  }
}
