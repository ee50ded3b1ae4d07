package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintEditor;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.heal.Part;
import dev.bluewright.validator.tier.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A way out of a state that the description tells of and the blueprint lacks: records get into the
 * state, and no action leads out of it, though one does by the text.
 *
 * @param entity whose records they are
 * @param field the field that holds the state
 * @param state the state
 * @param action the action that leads out of it by the text; the blueprint has it
 * @param from all states that it comes from by the text
 */
record WayOut(String entity, String field, String state, String action, List<String> from) {

  /** Lets the action come from where the text says. */
  static final Healer HEALER = WayOut::healed;

  /** All that are missing. */
  static List<WayOut> missing(Promise promise) {
    return promise.blueprint().entities().stream()
        .flatMap(entity -> entity.fields().stream().flatMap(field -> of(promise, entity, field)))
        .toList();
  }

  private static Stream<WayOut> of(Promise promise, EntityModel entity, FieldModel field) {
    var read = promise.reading().blueprint();
    return read.findEntity(entity.name()).stream()
        .flatMap(
            promised ->
                promised.findField(field.name()).stream()
                    .map(same -> new StateWays(read, promised, same)))
        .flatMap(
            told ->
                new StateWays(promise.blueprint(), entity, field)
                    .last().stream()
                        .flatMap(state -> of(told, entity, field.name(), state, promise).stream()));
  }

  /** By an action that the text says to come from the state, and that is there. */
  private static Optional<WayOut> of(
      StateWays told, EntityModel entity, String field, String state, Promise promise) {
    return told.leaving(state).stream()
        .filter(action -> action.from().containsKey(field))
        .filter(action -> entity.findAction(action.name()).filter(sets(field, state)).isPresent())
        .filter(action -> isKept(promise, entity.name() + "." + action.name()))
        .findFirst()
        .map(
            action ->
                new WayOut(
                    entity.name(),
                    field,
                    state,
                    action.name(),
                    action.from().getOrDefault(field, List.of())));
  }

  private static Predicate<ActionModel> sets(String field, String state) {
    return action -> action.set().containsKey(field) && !state.equals(action.set().get(field));
  }

  private static boolean isKept(Promise promise, String part) {
    return promise.kept().stream().anyMatch(sentence -> sentence.met().contains(part));
  }

  private static Optional<Healing> healed(Candidate candidate, Finding finding) {
    return Problem.NEVER_LEFT.is(finding)
        ? Promise.of(candidate)
            .flatMap(
                promise ->
                    missing(promise).stream()
                        .filter(way -> way.isAt(candidate, finding))
                        .findFirst()
                        .map(way -> way.healing(candidate, promise.blueprint())))
        : Optional.empty();
  }

  private boolean isAt(Candidate candidate, Finding finding) {
    return candidate
        .reading()
        .places()
        .of("entities.%s.actions.%s".formatted(entity, action))
        .equals(finding.place());
  }

  private Healing healing(Candidate candidate, Blueprint blueprint) {
    var owner = blueprint.findEntity(entity).orElseThrow();
    var wanted = Part.with(blueprint, Part.withAction(owner, coming(owner)));
    return new Healing(
        "way-out",
        candidate.blueprint(),
        BlueprintEditor.edit(candidate.text(), wanted),
        "By the description `%s` leads out of `%s`, and nothing else does."
            .formatted(action, state),
        Sureness.LIKELY);
  }

  private ActionModel coming(EntityModel owner) {
    var known = owner.findAction(action).orElseThrow();
    var states = new LinkedHashMap<>(known.from());
    states.put(field, from);
    return new ActionModel(known.name(), known.takes(), states, known.guard(), known.set());
  }
}
