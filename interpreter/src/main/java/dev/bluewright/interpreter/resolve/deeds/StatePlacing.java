package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.resolve.values.ValuePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States that records go through in an order: an action for each step. */
public final class StatePlacing {
  private static final String STATUS = "status";

  private StatePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void moves(DeedFact.Moves fact, Workspace work) {
    var owner = work.findOwner(fact.noun());
    if (owner.isEmpty()) {
      return;
    }
    var entity = owner.get();
    var field =
        holding(entity, fact.states())
            .map(known -> started(entity, known, fact.states().getFirst(), work))
            .or(() -> status(entity, fact.states(), work));
    if (field.isEmpty()) {
      return;
    }
    var places = new ArrayList<String>();
    places.add(entity.name() + "." + field.get().name());
    for (var i = 1; i < fact.states().size(); i++) {
      var action = step(entity, field.get(), fact.states().get(i - 1), fact.states().get(i), work);
      places.add(entity.name() + "." + action);
    }
    work.placed(fact, places);
  }

  /** The field whose values are these, among others. */
  public static Optional<FieldModel> holding(EntityDraft entity, List<String> states) {
    return entity.fields.values().stream()
        .filter(
            field ->
                field.type() instanceof FieldType.Enumeration(var values)
                    && values.containsAll(states))
        .findFirst();
  }

  /** The field, of which a record holds the first state unless it is given another. */
  private static FieldModel started(
      EntityDraft entity, FieldModel field, String first, Workspace work) {
    if (field.defaultValue().isPresent()) {
      return field;
    }
    var started = ValuePlacing.with(field, field.type(), Optional.of(first));
    entity.put(started);
    work.assume(
        entity.name() + "." + field.name(), "starts as " + first, "it is the first of the states");
    return started;
  }

  /** A status with these values, after those that it has. */
  private static Optional<FieldModel> status(
      EntityDraft entity, List<String> states, Workspace work) {
    var known = Optional.ofNullable(entity.fields.get(STATUS));
    var values = new LinkedHashSet<String>();
    if (known.isPresent() && known.get().type() instanceof FieldType.Enumeration(var before)) {
      values.addAll(before);
    } else if (known.isPresent() && !(known.get().type() instanceof FieldType.Text)) {
      return Optional.empty();
    }
    values.addAll(states);
    var first = known.flatMap(FieldModel::defaultValue).orElse(states.getFirst());
    var field =
        FieldModel.defaulted(
            STATUS,
            new FieldType.Enumeration(List.copyOf(values)),
            values.contains(first) ? first : states.getFirst());
    known.ifPresent(
        before -> work.forget(entity.name() + "." + STATUS, Types.label(before.type())));
    entity.put(field);
    work.assume(
        entity.name() + "." + STATUS,
        "starts as " + field.defaultValue().orElseThrow(),
        "it is the first of the states");
    return Optional.of(field);
  }

  private static String step(
      EntityDraft entity, FieldModel field, String from, String to, Workspace work) {
    var known =
        entity.actions.values().stream()
            .filter(action -> to.equals(action.set().get(field.name())))
            .findFirst();
    var name = known.map(ActionModel::name).orElseGet(() -> verbInto(to, entity, work));
    var origins =
        new LinkedHashSet<>(
            known.map(a -> a.from().getOrDefault(field.name(), List.of())).orElse(List.of()));
    origins.add(from);
    entity.actions.put(
        name,
        new ActionModel(
            name,
            known.map(ActionModel::takes).orElse(List.of()),
            Map.of(field.name(), List.copyOf(origins)),
            known.flatMap(ActionModel::guard),
            known.map(ActionModel::set).orElse(Map.of(field.name(), to))));
    return name;
  }

  /** "ship" into "shipped", "start" into "in progress", "moveToReview" into "review". */
  private static String verbInto(String state, EntityDraft entity, Workspace work) {
    var words = state.replace('-', ' ');
    var verb = work.lexicon().verbInto(words);
    var base = VerbForms.base(state);
    var name =
        verb.map(word -> Noun.said(word).camelCase())
            .or(() -> Optional.of(base).filter(_ -> !base.equals(state) && base.matches("[a-z]+")))
            .orElseGet(() -> "moveTo" + Noun.said(words).pascalCase());
    var taken = entity.actions.containsKey(name) || entity.fields.containsKey(name);
    return taken ? "moveTo" + Noun.said(words).pascalCase() : name;
  }
}
