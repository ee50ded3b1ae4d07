package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.values.ValuePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Actions that bring a record into a state: a value of an enumeration, or a field of true and
 * false.
 */
public final class ActionPlacing {
  private static final Pattern SPACE = Pattern.compile("[ -]+");

  private ActionPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void transition(Fact.Transition fact, Workspace work) {
    var owner = fact.noun().isEmpty() ? booked(fact, work) : work.findOwner(fact.noun());
    if (owner.isEmpty()) {
      return;
    }
    var entity = Taking.givenBack(fact.state(), owner.get(), work);
    var record = Taking.recordsOf(fact.verb(), entity, work).stream().findFirst();
    if (record.isPresent()) {
      work.placed(fact, List.of(record.get().name() + ".create"));
      return;
    }
    if (EndedPlacing.end(fact, entity, work)) {
      return;
    }
    var set =
        enumerated(entity, fact.state())
            .or(() -> GivenBack.of(fact, entity))
            .or(() -> anotherState(entity, fact.state()))
            .or(() -> moment(entity, fact, work))
            .or(() -> Opposites.of(fact.state(), entity))
            .or(() -> flag(entity, fact, work));
    if (set.isEmpty()) {
      return;
    }
    var name = new Noun(SPACE.splitAsStream(fact.verb()).toList()).camelCase();
    var action = ActionModel.setting(name, set.get());
    entity.actions.putIfAbsent(name, isOnce(name, entity, work) ? once(action, entity) : action);
    work.placed(fact, List.of(entity.name() + "." + name));
  }

  private static boolean isOnce(String action, EntityDraft entity, Workspace work) {
    return work.lexicon().people().isTaking(action) && !Visits.isVisit(entity.noun());
  }

  /** What is borrowed is not borrowed again, nor returned twice. */
  static ActionModel once(ActionModel action, EntityDraft entity) {
    var set = action.set().entrySet().iterator().next();
    var field = entity.fields.get(set.getKey());
    if (field == null || !(field.type() instanceof FieldType.Truth)) {
      return action;
    }
    var before = before(entity, set.getKey(), set.getValue());
    return action.withGuard(new GuardModel(before, Optional.empty()));
  }

  /** What holds of a record before an action sets a value. */
  public static String before(EntityDraft entity, String field, String value) {
    var known = entity.fields.get(field);
    return known != null && known.type() instanceof FieldType.Truth
        ? field + " == " + !Boolean.parseBoolean(value)
        : field + " != '" + value + "'";
  }

  /** What guests check in with, where the text does not say: what they have booked. */
  private static Optional<EntityDraft> booked(Fact.Transition fact, Workspace work) {
    if (!fact.verb().startsWith("check ")) {
      return work.findOwner(Optional.empty());
    }
    var booked = work.entities().stream().filter(entity -> Visits.isVisit(entity.noun())).toList();
    return booked.size() == 1 ? Optional.of(booked.getFirst()) : Optional.empty();
  }

  /** The action of a verb, made where it is known which state it leads to. */
  public static Optional<ActionModel> of(
      String verb, Optional<String> state, EntityDraft entity, Span span, Workspace work) {
    var name = Noun.said(verb).camelCase();
    if (!entity.actions.containsKey(name)) {
      state.ifPresent(
          to -> transition(new Fact.Transition(verb, Optional.of(entity.noun()), to, span), work));
    }
    return Optional.ofNullable(entity.actions.get(name));
  }

  /** The field of which a state is a value, with that value. */
  public static Optional<Map<String, String>> enumerated(EntityDraft entity, String state) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var same = among(values, state);
        if (same.isPresent()) {
          return Optional.of(Map.of(field.name(), same.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** A status of which only the first value is told holds the states that actions lead to. */
  private static Optional<Map<String, String>> anotherState(EntityDraft entity, String state) {
    var status = entity.fields.get("status");
    if (status == null || status.defaultValue().isEmpty() || state.startsWith("not ")) {
      return Optional.empty();
    }
    var values = new ArrayList<String>();
    if (status.type() instanceof FieldType.Enumeration(var known) && entity.gathersStates) {
      values.addAll(known);
    } else if (status.type() instanceof FieldType.Text) {
      values.add(label(status.defaultValue().get()));
    } else {
      return Optional.empty();
    }
    entity.gathersStates = true;
    values.add(label(state));
    entity.put(
        ValuePlacing.with(
            status,
            new FieldType.Enumeration(List.copyOf(values)),
            Optional.of(values.getFirst())));
    return Optional.of(Map.of("status", label(state)));
  }

  private static String label(String state) {
    return state.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
  }

  /** The one of some values that a text means by a state. */
  public static Optional<String> among(List<String> values, String state) {
    var label = label(state);
    return values.contains(label)
        ? Optional.of(label)
        : values.stream().filter(value -> sameState(value, label)).findFirst();
  }

  /** Whether two words name one state: "done" and "completed" do. */
  public static boolean sameState(String one, String other) {
    return one.equals("in-" + other)
        || List.of("done", "completed", "complete", "finished").containsAll(List.of(one, other))
        || List.of("canceled", "cancelled").containsAll(List.of(one, other))
        || List.of("in-progress", "started").containsAll(List.of(one, other))
        || List.of("approved", "confirmed").containsAll(List.of(one, other))
        || List.of("rejected", "declined").containsAll(List.of(one, other))
        || List.of("active", "activated").containsAll(List.of(one, other))
        || List.of("inactive", "deactivated").containsAll(List.of(one, other));
  }

  /** What is done again and again: when it was done last. */
  private static Optional<Map<String, String>> moment(
      EntityDraft entity, Fact.Transition fact, Workspace work) {
    var name = new Noun(List.of(fact.state(), "at")).camelCase();
    if (!work.lexicon().isRepeated(fact.verb())
        || entity.field(Noun.of(fact.state())).isPresent()) {
      return Optional.empty();
    }
    entity.put(FieldModel.optional(name, new FieldType.DateTime()));
    work.assume(
        entity.name() + "." + name,
        "datetime, set by \"" + fact.verb() + "\"",
        "it is done again and again, and when it was done last is kept");
    return Optional.of(Map.of(name, "now()"));
  }

  private static Optional<Map<String, String>> flag(
      EntityDraft entity, Fact.Transition fact, Workspace work) {
    var flag =
        EndedPlacing.isLending(entity.noun()) || Visits.isVisit(entity.noun())
            ? fact.state()
            : work.lexicon().flagAfter(fact.verb()).orElse(fact.state());
    var off = flag.startsWith("not ") || fact.state().startsWith("not ");
    var words =
        SPACE
            .splitAsStream(flag.startsWith("not ") ? flag.substring(4) : flag)
            .filter(word -> !word.equals("not"))
            .toList();
    if (words.size() > 3) {
      return Optional.empty();
    }
    var noun = new Noun(words);
    var known = entity.field(noun);
    if (known.isPresent() && !(known.get().type() instanceof FieldType.Truth)) {
      return Optional.empty();
    }
    var name = known.map(FieldModel::name).orElse(noun.camelCase());
    if (known.isEmpty()) {
      entity.put(FieldModel.defaulted(name, new FieldType.Truth(), off ? "true" : "false"));
      work.assume(
          entity.name() + "." + name,
          "boolean",
          "the text names no states, and \"" + fact.verb() + "\" needs one");
    }
    return Optional.of(Map.of(name, off ? "false" : "true"));
  }
}
