package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.Condition.InState;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.DeedFact.States;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which states records may be changed or deleted, and actions be taken. */
public final class RestrictionPlacing {
  private RestrictionPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void restrict(DeedFact.Restricted fact, Workspace work) {
    var found = work.find(fact.noun());
    if (found.isEmpty()) {
      return;
    }
    var condition = condition(found.get(), fact, work);
    if (condition.isEmpty()) {
      return;
    }
    if (isOfRecords(fact, found.get(), condition.get(), work)) {
      return;
    }
    var places = new ArrayList<String>();
    for (var verb : fact.verbs()) {
      place(verb, found.get(), condition.get(), fact, work).ifPresent(places::add);
    }
    if (places.size() == fact.verbs().size()) {
      work.placed(fact, places);
    }
  }

  /** "A broken boat cannot be rented": no rental of it is made. */
  private static boolean isOfRecords(
      DeedFact.Restricted fact, EntityDraft entity, Condition condition, Workspace work) {
    var verbs = fact.verbs().stream().map(VerbForms::base).toList();
    if (!verbs.stream().allMatch(verb -> Taking.madeOf(verb, entity, work).isPresent())) {
      return false;
    }
    var states = new InState(Optional.empty(), fact.states().names(), true);
    var said = condition.message(entity, fact.verbs().getFirst());
    var guarded =
        new DeedFact.Guarded(
            verbs,
            Optional.of(entity.noun()),
            List.of(states),
            fact.states().only(),
            said,
            fact.span());
    GuardPlacing.guard(guarded, work);
    var places = work.places().get(guarded);
    if (places != null) {
      work.placed(fact, places);
    }
    return true;
  }

  /** The field that tells the states, with those of its values from which one may start. */
  private record Condition(
      FieldModel field, List<String> named, List<String> allowed, boolean only) {
    /** As an expression over a record. */
    String expression() {
      if (field.type() instanceof FieldType.Truth) {
        return field.name() + " == " + allowed.getFirst();
      }
      return named.stream()
          .map(value -> field.name() + (only ? " == '" : " != '") + value + "'")
          .collect(Collectors.joining(only ? " || " : " && "));
    }

    /** What a caller is told. */
    String message(EntityDraft entity, String done) {
      var noun = entity.noun().text();
      var one = ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
      var state =
          field.type() instanceof FieldType.Truth ? field.name() : String.join(" or ", named);
      return only
          ? "Only %s that is %s can be %s.".formatted(one, state, done)
          : "%s that is %s cannot be %s."
              .formatted(Character.toUpperCase(one.charAt(0)) + one.substring(1), state, done);
    }
  }

  private static Optional<Condition> condition(
      EntityDraft entity, DeedFact.Restricted fact, Workspace work) {
    var states = fact.states();
    reached(entity, states, fact, work);
    return enumerated(entity, states).or(() -> flagged(entity, states));
  }

  /** A state that only its name tells: "archived" is what archiving leads to. */
  private static void reached(
      EntityDraft entity, States states, DeedFact.Restricted fact, Workspace work) {
    for (var state : states.names()) {
      var known = enumerated(entity, new States(List.of(state), true)).isPresent();
      var verb = work.lexicon().verbInto(state.replace('-', ' '));
      if (!known && entity.field(Noun.of(state)).isEmpty() && verb.isPresent()) {
        ActionPlacing.transition(
            new Fact.Transition(verb.get(), Optional.of(entity.noun()), state, fact.span()), work);
      }
    }
  }

  private static Optional<Condition> enumerated(EntityDraft entity, States states) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var named =
            states.names().stream().map(state -> ActionPlacing.among(values, state)).toList();
        if (named.stream().allMatch(Optional::isPresent)) {
          var meant = named.stream().flatMap(Optional::stream).toList();
          var allowed =
              states.only() ? meant : values.stream().filter(v -> !meant.contains(v)).toList();
          return Optional.of(new Condition(field, meant, allowed, states.only()))
              .filter(_ -> !allowed.isEmpty());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Condition> flagged(EntityDraft entity, States states) {
    return states.names().size() != 1
        ? Optional.empty()
        : entity
            .field(Noun.said(states.names().getFirst()))
            .filter(field -> field.type() instanceof FieldType.Truth)
            .map(
                field ->
                    new Condition(
                        field,
                        states.names(),
                        List.of(states.only() ? "true" : "false"),
                        states.only()));
  }

  private static Optional<String> place(
      String said,
      EntityDraft entity,
      Condition condition,
      DeedFact.Restricted fact,
      Workspace work) {
    var lexicon = work.lexicon();
    var verb = VerbForms.base(said);
    if (lexicon.operations(verb).contains(Operation.DELETE)) {
      return Optional.of(guard("delete", entity, condition, fact));
    }
    if (lexicon.operations(verb).contains(Operation.UPDATE)) {
      return Optional.of(guard("update", entity, condition, fact));
    }
    if (lexicon.stateAfter(verb).isEmpty() && !lexicon.operations(verb).isEmpty()) {
      return Optional.empty();
    }
    var participle = Optional.of(said).filter(word -> fact.states().only() && !word.equals(verb));
    return lexicon
        .stateAfter(verb)
        .or(() -> participle)
        .flatMap(state -> action(said, state, entity, condition, fact, work));
  }

  private static String guard(
      String operation, EntityDraft entity, Condition condition, DeedFact.Restricted fact) {
    var named = operation + (fact.states().only() ? "Only" : "Unless");
    var name = named + Noun.said(String.join(" ", fact.states().names())).pascalCase();
    entity.rules.put(
        name,
        new RuleModel.Guard(
            name,
            operation,
            condition.expression(),
            condition.message(entity, operation.equals("delete") ? "deleted" : "changed")));
    return entity.name() + ".rules." + name;
  }

  private static Optional<String> action(
      String said,
      String state,
      EntityDraft entity,
      Condition condition,
      DeedFact.Restricted fact,
      Workspace work) {
    var verb = VerbForms.base(said);
    var name = named(verb, state, entity);
    if (!entity.actions.containsKey(name)) {
      ActionPlacing.transition(
          new Fact.Transition(verb, Optional.of(entity.noun()), state, fact.span()), work);
    }
    var known = Optional.ofNullable(entity.actions.get(name));
    known.ifPresent(action -> entity.actions.put(name, guarded(action, condition, entity, said)));
    return known.map(_ -> entity.name() + "." + name);
  }

  /** The action of a verb, or the one that leads to its state under another name. */
  private static String named(String verb, String state, EntityDraft entity) {
    var name = Noun.said(verb).camelCase();
    return entity.actions.containsKey(name)
        ? name
        : entity.actions.values().stream()
            .filter(action -> action.set().containsValue(state))
            .map(ActionModel::name)
            .findFirst()
            .orElse(name);
  }

  private static ActionModel guarded(
      ActionModel action, Condition condition, EntityDraft entity, String said) {
    var field = condition.field();
    if (field.type() instanceof FieldType.Truth) {
      var guard =
          new GuardModel(condition.expression(), Optional.of(condition.message(entity, said)));
      return action.withGuard(Guards.and(action.guard(), guard));
    }
    var target = action.set().get(field.name());
    var before = action.from().getOrDefault(field.name(), condition.allowed());
    var allowed =
        condition.allowed().stream()
            .filter(value -> !value.equals(target) && before.contains(value))
            .toList();
    return new ActionModel(
        action.name(),
        action.takes(),
        Map.of(field.name(), allowed.isEmpty() ? condition.allowed() : allowed),
        action.guard(),
        action.set());
  }
}
