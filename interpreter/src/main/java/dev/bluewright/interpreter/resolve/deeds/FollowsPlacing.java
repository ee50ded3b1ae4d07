package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of other records once something was done with one: an action of theirs. */
public final class FollowsPlacing {
  /** What a service outside may do first, which nothing waits for. */
  private static final Set<String> PAYING = Set.of("pay", "refund", "charge", "bill", "buy");

  private static final Set<String> MAKING =
      Set.of(
          "create",
          "make",
          "place",
          "add",
          "record",
          "book",
          "submit",
          "issue",
          "register",
          "post");

  /** What means the same of a thing that nobody has. */
  private static final List<String> FREE = List.of("available", "free", "open");

  private FollowsPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void follow(DeedFact.Follows fact, Workspace work) {
    var one = work.find(fact.one());
    var other = work.find(fact.other());
    if (one.isEmpty()
        || other.isEmpty()
        || one.get() == other.get()
        || ways(one.get(), other.get()) != 1) {
      return;
    }
    var operation = operation(fact.verb(), fact.span(), one.get(), work);
    var action = operation.flatMap(_ -> becoming(fact, other.get(), work));
    if (action.isEmpty() || isCircle(one.get(), operation.get(), other.get(), action.get())) {
      return;
    }
    var relation =
        one.get()
            .to(other.get())
            .map(RelationModel::name)
            .findFirst()
            .orElseGet(() -> RelationPlacing.toMany(one.get(), other.get(), work));
    place(fact, one.get(), new EffectModel.Act(operation.get(), relation, action.get()), work);
  }

  private static long ways(EntityDraft one, EntityDraft other) {
    return one.to(other).count() + other.to(one).count();
  }

  private static void place(
      DeedFact.Follows fact, EntityDraft one, EffectModel effect, Workspace work) {
    var contradicted =
        one.effects.stream()
            .anyMatch(each -> each.place().equals(effect.place()) && !each.equals(effect));
    if (!contradicted) {
      one.effects.add(effect);
      work.placed(
          fact, List.of(one.name() + "." + effect.place(), one.name() + "." + effect.operation()));
    }
  }

  /** What is done with the one: it is made, or an action is taken. */
  public static Optional<String> operation(
      String verb, Span span, EntityDraft one, Workspace work) {
    if (mayWait(verb)) {
      return Optional.empty();
    }
    var state = work.lexicon().stateAfter(verb);
    var kept = state.filter(to -> ActionPlacing.enumerated(one, to).isPresent());
    if (MAKING.contains(verb) && kept.isEmpty()) {
      return Optional.of("create").filter(_ -> !isNested(one, work));
    }
    return state.isEmpty()
        ? Optional.empty()
        : ActionPlacing.of(verb, state, one, span, work).map(ActionModel::name);
  }

  /** Whether it may wait for a service outside. */
  public static boolean mayWait(String verb) {
    return PAYING.contains(verb);
  }

  /** What is given within others is made without a request of its own. */
  public static boolean isNested(EntityDraft one, Workspace work) {
    return work.entities().stream()
        .flatMap(each -> each.relations.values().stream())
        .anyMatch(each -> each.nested() && each.target().equals(one.name()));
  }

  /** The action by which the other comes to be so, from wherever it is. */
  private static Optional<String> becoming(
      DeedFact.Follows fact, EntityDraft other, Workspace work) {
    var verb = fact.become().verb();
    var state = fact.become().state().or(() -> work.lexicon().stateAfter(verb));
    var set =
        state.stream()
            .flatMap(
                to ->
                    FREE.contains(to) ? Stream.concat(Stream.of(to), FREE.stream()) : Stream.of(to))
            .flatMap(to -> ActionPlacing.enumerated(other, to).or(() -> flag(other, to)).stream())
            .findFirst();
    return set.map(values -> setting(verb, values, other, work))
        .orElseGet(() -> acting(fact, verb, other, work))
        .filter(action -> action.takes().isEmpty() && isFromAnywhere(action, other))
        .map(ActionModel::name);
  }

  private static Optional<Map<String, String>> flag(EntityDraft other, String state) {
    return other
        .field(Noun.said(state))
        .filter(field -> field.type() instanceof FieldType.Truth && field.isGiven())
        .map(field -> Map.of(field.name(), "true"));
  }

  private static Optional<ActionModel> setting(
      String verb, Map<String, String> set, EntityDraft other, Workspace work) {
    var known =
        other.actions.values().stream().filter(action -> action.set().equals(set)).findFirst();
    if (known.isEmpty()) {
      var made = ActionModel.setting(named(verb, set, other, work), set);
      other.actions.put(made.name(), made);
      return Optional.of(made);
    }
    return known;
  }

  private static String named(
      String verb, Map<String, String> set, EntityDraft other, Workspace work) {
    var value = set.values().iterator().next();
    var state = value.equals("true") ? set.keySet().iterator().next() : value;
    var mark = "mark" + Noun.said(state).pascalCase();
    return Optional.of(verb)
        .filter(said -> work.lexicon().stateAfter(said).isPresent())
        .or(() -> work.lexicon().verbInto(value))
        .map(each -> Noun.said(each).camelCase())
        .filter(name -> !other.actions.containsKey(name) && !other.fields.containsKey(name))
        .orElse(mark);
  }

  private static Optional<ActionModel> acting(
      DeedFact.Follows fact, String verb, EntityDraft other, Workspace work) {
    var operations = work.lexicon().operations(verb);
    var another = operations.contains(Operation.DELETE) || operations.contains(Operation.CREATE);
    return another || work.lexicon().stateAfter(verb).isEmpty()
        ? Optional.empty()
        : ActionPlacing.of(verb, work.lexicon().stateAfter(verb), other, fact.span(), work);
  }

  /** Whether an action leaves out no record that is not at an end already. */
  private static boolean isFromAnywhere(ActionModel action, EntityDraft other) {
    return action.from().entrySet().stream()
        .allMatch(
            from ->
                Optional.ofNullable(other.fields.get(from.getKey()))
                    .map(FieldModel::type)
                    .filter(
                        type ->
                            type instanceof FieldType.Enumeration(var values)
                                && from.getValue().size() >= values.size() - 1)
                    .isPresent());
  }

  private static boolean isCircle(
      EntityDraft one, String operation, EntityDraft other, String action) {
    return other.effects.stream()
        .anyMatch(
            each ->
                each.operation().equals(action)
                    && each.follows().equals(operation)
                    && one.actions.containsKey(operation));
  }
}
