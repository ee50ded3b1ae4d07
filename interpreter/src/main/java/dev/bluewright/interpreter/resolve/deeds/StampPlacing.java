package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When an action was taken: a moment that the action sets; when something is: a value of it. */
public final class StampPlacing {
  /** When something is, of which its own values tell. */
  private static final List<String> OF_ITSELF = List.of("start", "end");

  private StampPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void stamp(DeedFact.Stamped fact, Workspace work) {
    var owner = work.findOwner(fact.noun());
    if (owner.isEmpty()) {
      return;
    }
    var entity = Taking.givenBack(fact.state(), owner.get(), work);
    if (List.of("created", "added", "updated", "changed", "modified", "edited", "made")
        .contains(fact.state())) {
      work.placed(fact, List.of(entity.name() + ".read"));
      return;
    }
    if (OF_ITSELF.contains(fact.state())) {
      MomentFields.of(entity, Noun.of(fact.state()))
          .or(() -> attended(entity, fact.state(), work))
          .ifPresent(
              field ->
                  work.placed(
                      fact, List.of(entity.name() + ".read", entity.name() + "." + field.name())));
      return;
    }
    var stamped = stamped(entity, fact, work);
    if (stamped.isPresent()) {
      work.placed(fact, List.of(entity.name() + "." + stamped.get().name()));
      return;
    }
    leading(entity, fact.state())
        .or(() -> made(entity, fact, work))
        .ifPresent(
            action -> {
              var name = new Noun(List.of(fact.state(), "at")).camelCase();
              set(entity, action, name);
              work.placed(
                  fact, List.of(entity.name() + "." + action.name(), entity.name() + "." + name));
            });
  }

  /** "Know when the meetings are", of which no time is told: each has one. */
  private static Optional<FieldModel> attended(EntityDraft entity, String state, Workspace work) {
    return Optional.of(Noun.of(state, "time"))
        .filter(_ -> work.lexicon().events().isAttended(entity.noun().head()))
        .map(moment -> work.fields().asked(entity, moment));
  }

  /** Each moment that is kept under the name of a state, such as {@code closedAt}. */
  public static void named(Workspace work) {
    for (var entity : work.entities()) {
      for (var action : List.copyOf(entity.actions.values())) {
        for (var state : states(action)) {
          var name = new Noun(List.of(state, "at")).camelCase();
          var field = Optional.ofNullable(entity.fields.get(name));
          if (field.filter(each -> each.type() instanceof FieldType.DateTime).isPresent()) {
            set(entity, entity.actions.getOrDefault(action.name(), action), name);
          }
        }
      }
    }
  }

  /** The action that leads there by setting such a moment, and nothing else. */
  private static Optional<ActionModel> stamped(
      EntityDraft entity, DeedFact.Stamped fact, Workspace work) {
    return work.lexicon()
        .verbInto(fact.state())
        .flatMap(verb -> Optional.ofNullable(entity.actions.get(Noun.said(verb).camelCase())))
        .filter(
            action ->
                action.set().values().stream()
                    .allMatch(value -> value.matches("(?:now|today)\\(\\)")));
  }

  private static Optional<ActionModel> leading(EntityDraft entity, String state) {
    return entity.actions.values().stream()
        .filter(
            action ->
                states(action).stream()
                    .anyMatch(each -> each.equals(state) || ActionPlacing.sameState(each, state)))
        .findFirst();
  }

  /** The action that leads there, where none was told of before. */
  private static Optional<ActionModel> made(
      EntityDraft entity, DeedFact.Stamped fact, Workspace work) {
    return work.lexicon()
        .verbInto(fact.state())
        .flatMap(
            verb -> {
              ActionPlacing.transition(
                  new Fact.Transition(verb, Optional.of(entity.noun()), fact.state(), fact.span()),
                  work);
              return Optional.ofNullable(entity.actions.get(Noun.said(verb).camelCase()));
            });
  }

  /** The states that an action leads to: a value that it sets, or a field that becomes true. */
  private static List<String> states(ActionModel action) {
    return action.set().entrySet().stream()
        .map(set -> set.getValue().equals("true") ? set.getKey() : set.getValue())
        .filter(state -> state.matches("[a-z][a-zA-Z]*"))
        .toList();
  }

  private static void set(EntityDraft entity, ActionModel action, String name) {
    entity.put(FieldModel.optional(name, new FieldType.DateTime()));
    Map<String, String> set = new LinkedHashMap<>(action.set());
    set.put(name, "now()");
    entity.actions.put(
        action.name(),
        new ActionModel(action.name(), action.takes(), action.from(), action.guard(), set));
  }
}
