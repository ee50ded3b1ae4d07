package dev.bluewright.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values from which actions bring a column to another one. An update that does so itself takes
 * no other way: where each action that sets a value says from which ones, an update may set it from
 * those alone. A value that no action sets, or one from anywhere, is free.
 *
 * <p>Thread safety: immutable.
 */
final class Passages {
  private record Way(Column column, Map<Object, Set<Object>> origins) {}

  private final List<Way> ways = new ArrayList<>();

  Passages(Entity<?> entity) {
    for (Column column : entity.columns()) {
      Map<Object, Set<Object>> origins = origins(entity, column.name());
      if (!origins.isEmpty()) {
        ways.add(new Way(column, origins));
      }
    }
  }

  private static Map<Object, Set<Object>> origins(Entity<?> entity, String column) {
    Map<Object, Set<Object>> origins = new HashMap<>();
    Set<Object> free = new HashSet<>();
    for (ActionDefinition action : entity.actions().values()) {
      Object target = null;
      Set<Object> sources = new HashSet<>();
      for (ActionDefinition.Step step : action.steps()) {
        if (step instanceof ActionDefinition.Set(String name, Object value)
            && name.equals(column)) {
          if (value instanceof ActionDefinition.Written) {
            return Map.of();
          }
          target = value;
        } else if (step instanceof ActionDefinition.From(String name, var values)
            && name.equals(column)) {
          sources.addAll(values);
        }
      }
      if (target != null && sources.isEmpty()) {
        free.add(target);
      } else if (target != null) {
        origins.computeIfAbsent(target, _ -> new HashSet<>()).addAll(sources);
      }
    }
    origins.keySet().removeAll(free);
    return origins;
  }

  /** What keeps an update from a row. */
  List<Violation> broken(Row before, Row after) {
    List<Violation> broken = new ArrayList<>();
    for (Way way : ways) {
      @Nullable Object was = before.get(way.column().index());
      @Nullable Object is = after.get(way.column().index());
      if (is == null || Objects.equals(was, is)) {
        continue;
      }
      Set<Object> origins = way.origins().get(is);
      if (origins != null && (was == null || !origins.contains(was))) {
        broken.add(violation(way.column().name(), was, is, origins));
      }
    }
    return broken;
  }

  private static Violation violation(
      String column, @Nullable Object was, Object is, Set<Object> origins) {
    Set<String> words = new TreeSet<>();
    origins.forEach(origin -> words.add(origin.toString()));
    return new Violation(
        column,
        "state",
        "%s is %s; it becomes %s only from %s."
            .formatted(column, was, is, String.join(" or ", words)));
  }
}
