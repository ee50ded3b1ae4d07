package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Book and release a berth" where a status tells both: to book it is done with the berth as well,
 * and not only written down.
 */
public final class TakenAsWell {
  private static final Map<String, String> STATES =
      Map.of("book", "booked", "reserve", "reserved", "rent", "rented", "hire", "hired");

  private final Workspace work;

  private TakenAsWell(Workspace work) {
    this.work = work;
  }

  /** Looks through the model, once its facts have their places. */
  public static void settle(List<Heard> heard, Workspace work) {
    var taken = new TakenAsWell(work);
    heard.forEach(
        each ->
            each.all(Fact.Transition.class)
                .filter(fact -> GivenBack.isGiving(fact.verb()))
                .filter(work.places()::containsKey)
                .flatMap(fact -> fact.noun().flatMap(work::known).stream())
                .forEach(entity -> taken.settle(entity, each)));
  }

  private void settle(EntityDraft entity, Heard heard) {
    heard
        .all(Fact.RelationOf.class)
        .filter(fact -> work.known(fact.to()).filter(entity::equals).isPresent())
        .flatMap(fact -> fact.from().stream())
        .forEach(record -> settle(entity, record, heard));
  }

  private void settle(EntityDraft entity, Noun record, Heard heard) {
    STATES.forEach(
        (verb, state) ->
            taking(entity, verb, state)
                .filter(_ -> isMadeBy(verb, record))
                .ifPresent(
                    action -> {
                      entity.actions.putIfAbsent(verb, action);
                      place(entity.name() + "." + verb, record, heard);
                    }));
  }

  private boolean isMadeBy(String verb, Noun record) {
    return work.lexicon()
        .events()
        .madeBy(verb)
        .filter(made -> record.head().equals(made.head()))
        .isPresent();
  }

  /** What is free is taken, once. */
  private static Optional<ActionModel> taking(EntityDraft entity, String verb, String state) {
    return GivenBack.free(entity)
        .flatMap(
            free ->
                ActionPlacing.enumerated(entity, state)
                    .filter(set -> set.keySet().equals(free.keySet()))
                    .map(set -> new ActionModel(verb, set, from(free))));
  }

  private static Map<String, List<String>> from(Map<String, String> values) {
    var value = values.entrySet().iterator().next();
    return Map.of(value.getKey(), List.of(value.getValue()));
  }

  private void place(String action, Noun record, Heard heard) {
    heard
        .all(Fact.OperationOn.class)
        .filter(fact -> fact.operation() == Operation.CREATE && fact.noun().equals(record))
        .forEach(
            fact -> {
              var places = new ArrayList<>(work.places().getOrDefault(fact, List.of()));
              places.add(action);
              work.placed(fact, List.copyOf(places));
            });
  }
}
