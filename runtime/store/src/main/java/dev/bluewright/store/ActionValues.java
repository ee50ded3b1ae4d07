package dev.bluewright.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states that actions bring a row into: which labels and truths they set, and which actions do.
 * Whoever brings a row into such a state without the action is held to what one of them asks.
 *
 * <p>Thread safety: immutable.
 */
final class ActionValues {
  private final Map<Column, Map<Object, List<ActionDefinition>>> actions = new LinkedHashMap<>();

  ActionValues(Entity<?> entity) {
    for (ActionDefinition action : entity.actions().values()) {
      for (ActionDefinition.Step step : action.steps()) {
        if (step instanceof ActionDefinition.Set(String name, Object value)) {
          add(entity.column(name), value, action);
        }
      }
    }
  }

  private void add(Column column, @Nullable Object value, ActionDefinition action) {
    boolean state =
        column.type() instanceof ColumnType.Enumeration
            || column.type() instanceof ColumnType.Truth;
    if (state && value != null && !(value instanceof ActionDefinition.Written)) {
      actions
          .computeIfAbsent(column, _ -> new HashMap<>())
          .computeIfAbsent(value, _ -> new ArrayList<>())
          .add(action);
    }
  }

  /** The columns that hold such states. */
  Set<Column> columns() {
    return actions.keySet();
  }

  /** The actions that give a column a value; none when the value is free. */
  List<ActionDefinition> of(Column column, @Nullable Object value) {
    return value == null
        ? List.of()
        : actions.getOrDefault(column, Map.of()).getOrDefault(value, List.of());
  }
}
