package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be done with one record: {@code POST /tasks/{id}/complete}.
 *
 * @param name camelCase, a verb
 * @param takes what the caller gives
 * @param from the values from which each named field may come; from any where it is not named
 * @param guard what must hold before
 * @param set the value that each named field gets, as text of the blueprint; {@link SetValue} says
 *     what the text means
 */
public record ActionModel(
    String name,
    List<InputModel> takes,
    Map<String, List<String>> from,
    Optional<GuardModel> guard,
    Map<String, String> set) {
  public ActionModel {
    requireNonNull(name, "name");
    takes = List.copyOf(takes);
    from = Ordered.copyOfLists(from);
    set = Ordered.copyOf(set);
  }

  /** An action that takes nothing and that no expression guards. */
  public ActionModel(String name, Map<String, String> set, Map<String, List<String>> from) {
    this(name, List.of(), from, Optional.empty(), set);
  }

  /** An action that sets fields whatever they held before. */
  public static ActionModel setting(String name, Map<String, String> set) {
    return new ActionModel(name, set, Map.of());
  }

  /** The same action behind another guard. */
  public ActionModel withGuard(GuardModel other) {
    return new ActionModel(name, takes, from, Optional.of(other), set);
  }

  /** What the action takes under a name. */
  public Optional<InputModel> findInput(String inputName) {
    return takes.stream().filter(input -> input.name().equals(inputName)).findFirst();
  }
}
