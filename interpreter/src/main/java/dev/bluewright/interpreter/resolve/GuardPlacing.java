package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From which states an action may be taken. */
final class GuardPlacing {
  private GuardPlacing() {}

  static void guard(Fact.Guarded fact, Workspace work) {
    var entity = work.find(fact.noun());
    if (entity.isEmpty()) {
      return;
    }
    var state = work.lexicon().stateAfter(fact.verb()).orElseThrow();
    ActionPlacing.transition(
        new Fact.Transition(fact.verb(), Optional.of(fact.noun()), state, fact.span()), work);
    var action = entity.get().actions.get(fact.verb());
    if (action == null || action.set().size() != 1) {
      return;
    }
    from(entity.get(), action, fact)
        .ifPresent(
            from -> {
              entity.get().actions.put(action.name(), guarded(action, from));
              work.placed(fact, List.of(entity.get().name() + "." + action.name()));
            });
  }

  private static ActionModel guarded(ActionModel action, Map<String, List<String>> from) {
    return new ActionModel(action.name(), action.set(), from);
  }

  /** The states that the guard leaves; nothing where a state that it names is not there. */
  private static Optional<Map<String, List<String>>> from(
      EntityDraft entity, ActionModel action, Fact.Guarded fact) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)
          && values.containsAll(fact.states())
          && action.set().containsKey(field.name())) {
        return Optional.of(Map.of(field.name(), allowed(values, action, field, fact)));
      }
    }
    return Optional.empty();
  }

  private static List<String> allowed(
      List<String> values, ActionModel action, FieldModel field, Fact.Guarded fact) {
    if (fact.only()) {
      return fact.states();
    }
    var left = new ArrayList<>(values);
    left.removeAll(fact.states());
    left.remove(action.set().get(field.name()));
    return List.copyOf(left);
  }
}
