package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SetValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The ways from state to state that the actions of an entity are: of a field with a default whose
 * actions say where they come from. What a request writes by itself is no way.
 */
record StateWays(Blueprint blueprint, EntityModel entity, FieldModel field) {

  /**
   * The states that no action leads to; none where records begin in any state, where an action
   * makes any state of what it is given, or where no action asks for a state.
   */
  List<String> unreached() {
    return states((reached, state) -> !reached.contains(state));
  }

  /** The names of the actions that begin in a state. */
  List<String> beginningIn(String state) {
    return entity.actions().stream()
        .filter(action -> action.from().getOrDefault(field.name(), List.of()).contains(state))
        .map(ActionModel::name)
        .toList();
  }

  /** The states that records get into, where nobody but actions changes them; in their order. */
  List<String> reached() {
    return states(Set::contains);
  }

  private List<String> states(BiPredicate<Set<String>, String> wanted) {
    return field.type() instanceof FieldType.Enumeration(var values) && asks()
        ? field.defaultValue().flatMap(this::reached).stream()
            .flatMap(reached -> values.stream().filter(state -> wanted.test(reached, state)))
            .toList()
        : List.of();
  }

  /** The states that records get into and that no action leads out of. */
  List<String> last() {
    return reached().stream().filter(state -> leaving(state).isEmpty()).toList();
  }

  /** The actions that lead out of a state. */
  List<ActionModel> leaving(String state) {
    return entity.actions().stream()
        .filter(action -> begins(action, Set.of(state)))
        .filter(action -> texts(action).anyMatch(text -> !text.equals(state)))
        .toList();
  }

  private boolean asks() {
    return entity.actions().stream().anyMatch(action -> action.from().containsKey(field.name()));
  }

  private boolean begins(ActionModel action, Set<String> states) {
    var from = action.from().get(field.name());
    return from == null || from.stream().anyMatch(states::contains);
  }

  /** All states that are reached from the first one; empty where nobody can tell. */
  private Optional<Set<String>> reached(String first) {
    var states = new TreeSet<>(Set.of(first));
    int known;
    do {
      known = states.size();
      for (var action : entity.actions()) {
        if (begins(action, states)) {
          if (texts(action).anyMatch(text -> !isLiteral(action, text))) {
            return Optional.empty();
          }
          texts(action).forEach(states::add);
        }
      }
    } while (states.size() > known);
    return Optional.of(states);
  }

  private boolean isLiteral(ActionModel action, String text) {
    return SetValue.of(entity, action, field.name(), text) instanceof SetValue.Literal;
  }

  /** What an action sets the field to, by itself or by a service that it asks. */
  private Stream<String> texts(ActionModel action) {
    var asked =
        blueprint
            .calls(entity, action.name())
            .flatMap(call -> Stream.of(call.meanwhile(), call.refused(), call.unanswered()));
    return Stream.concat(Stream.of(action.set()), asked)
        .flatMap(set -> Optional.ofNullable(set.get(field.name())).stream());
  }
}
