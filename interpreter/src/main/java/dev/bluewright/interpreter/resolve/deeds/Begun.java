package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "When an order is confirmed": records take something only once they are in a state. */
public final class Begun {
  /** What brings a record that is there already into a state. */
  private static final Set<String> LATER =
      Set.of(
          "confirm",
          "pay",
          "complete",
          "ship",
          "deliver",
          "approve",
          "accept",
          "fulfil",
          "fulfill",
          "dispatch",
          "finish");

  /** What makes a record, whatever its first state is called. */
  private static final Set<String> MAKING = Set.of("place", "create", "make", "add", "submit");

  private Begun() {}

  /** The action after which a record takes something; none where it does from the first. */
  public static Optional<String> of(BoundFact.Taken fact, EntityDraft by, Workspace work) {
    var verb = fact.verb().filter(each -> !MAKING.contains(each)).orElse("");
    var state = work.lexicon().stateAfter(verb);
    if (state.isEmpty()
        || !(LATER.contains(verb) || ActionPlacing.enumerated(by, state.get()).isPresent())) {
      return Optional.empty();
    }
    return ActionPlacing.of(verb, state, by, fact.span(), work)
        .filter(action -> !action.set().isEmpty())
        .map(action -> began(by, action));
  }

  private static String began(EntityDraft by, ActionModel action) {
    for (Map.Entry<String, String> each : action.set().entrySet()) {
      var field = by.fields.get(each.getKey());
      if (field != null && field.type() instanceof FieldType.Enumeration(var values)) {
        values
            .subList(0, Math.max(0, values.indexOf(each.getValue())))
            .forEach(value -> by.endings.add(field.name() + " != '" + value + "'"));
      } else {
        by.endings.add(each.getKey() + " == " + each.getValue());
      }
    }
    return by.name() + "." + action.name();
  }
}
