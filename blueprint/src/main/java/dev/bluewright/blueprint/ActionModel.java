package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * Something that can be done with one record: {@code POST /tasks/{id}/complete}.
 *
 * @param name camelCase, a verb
 * @param set the value that each named field gets, as text of the blueprint
 * @param from the values from which each named field may come; from any where it is not named
 */
public record ActionModel(String name, Map<String, String> set, Map<String, List<String>> from) {
  public ActionModel {
    requireNonNull(name, "name");
    set = Ordered.copyOf(set);
    from = Ordered.copyOfLists(from);
  }

  /** An action that sets fields whatever they held before. */
  public static ActionModel setting(String name, Map<String, String> set) {
    return new ActionModel(name, set, Map.of());
  }
}
