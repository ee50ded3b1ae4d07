package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of those in one state: where a value holds the state, and a list can be asked for by it.
 */
public final class PickedPlacing {
  private PickedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void pick(Fact.Picked fact, Workspace work) {
    work.find(fact.noun())
        .ifPresent(
            entity ->
                entity.fields.values().stream()
                    .filter(field -> holdsAll(field, fact.state().replaceFirst("^not ", "")))
                    .findFirst()
                    .ifPresentOrElse(
                        field ->
                            work.placed(
                                fact,
                                List.of(
                                    entity.name() + ".list", entity.name() + "." + field.name())),
                        () -> inTime(fact, entity, work)));
  }

  private static void inTime(Fact.Picked fact, EntityDraft entity, Workspace work) {
    if (!fact.state().contains(Fact.Picked.OR)) {
      PickedTime.pick(fact, entity, work);
    }
  }

  /** "Active or inactive": of a value of true or false either of its two. */
  private static boolean holdsAll(FieldModel field, String states) {
    return !states.contains(Fact.Picked.OR)
        ? holds(field, states)
        : Arrays.stream(states.split(Fact.Picked.OR, -1))
            .allMatch(state -> holds(field, state) || isOpposite(field, state));
  }

  private static boolean isOpposite(FieldModel field, String state) {
    var positive = state.replaceFirst("^(?:un|in|non-|not-)", "");
    return field.type() instanceof FieldType.Truth
        && !positive.equals(state)
        && holds(field, positive);
  }

  private static boolean holds(FieldModel field, String state) {
    var label = state.replace(' ', '-');
    return switch (field.type()) {
      case FieldType.Enumeration(var values) -> ActionPlacing.among(values, label).isPresent();
      case FieldType.Truth _ ->
          field.name().equals(Noun.said(state).camelCase())
              || ActionPlacing.sameState(field.name(), label);
      case FieldType _ -> false;
    };
  }
}
