package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.stream.Stream;

/**
 * States that no action leads to, and lives of records that have no end.
 *
 * @param ways those of one field
 */
record States(Candidate candidate, StateWays ways) {
  /** Two states that records go between are a switch, and no life. */
  private static final int SWITCH = 2;

  static List<Finding> findings(Candidate candidate, Blueprint blueprint) {
    return blueprint.entities().stream()
        .flatMap(entity -> findings(candidate, blueprint, entity))
        .toList();
  }

  private static Stream<Finding> findings(
      Candidate candidate, Blueprint blueprint, EntityModel entity) {
    return entity.fields().stream()
        .map(field -> new States(candidate, new StateWays(blueprint, entity, field)))
        .flatMap(states -> Stream.concat(states.unreached(), states.endless()));
  }

  private Stream<Finding> unreached() {
    return ways.unreached().stream()
        .map(
            state ->
                Problem.NO_WAY.at(
                    place(),
                    ("No action leads a record of %s to %s `%s`%s; only whoever writes the field"
                            + " does.")
                        .formatted(entity().name(), field().name(), state, waiting(state)),
                    "Add an action that sets it, or take the state away."));
  }

  private String waiting(String state) {
    var waiting = ways.beginningIn(state);
    return waiting.isEmpty() ? "" : ", where " + String.join(", ", waiting) + " begins";
  }

  private Stream<Finding> endless() {
    var reached = ways.reached();
    return reached.size() > SWITCH
            && ways.last().isEmpty()
            && reached.stream().noneMatch(EndWords::isEnd)
        ? Stream.of(
            Problem.NO_END.at(
                place(),
                ("Records of %s go from %s to %s and never come to an end: an action leads out of"
                        + " each.")
                    .formatted(entity().name(), field().name(), String.join(", ", reached)),
                "Add a state that no action leads out of and an action that sets it, or leave it"
                    + " so where records live for ever."))
        : Stream.empty();
  }

  private EntityModel entity() {
    return ways.entity();
  }

  private FieldModel field() {
    return ways.field();
  }

  private Place place() {
    return candidate
        .reading()
        .places()
        .of("entities." + entity().name() + ".fields." + field().name());
  }
}
