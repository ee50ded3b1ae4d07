package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tests give to an action. */
final class ActionInputs {
  private ActionInputs() {}

  /** A map as Java writes it; none where no value is known. */
  static Optional<String> of(Cast cast, List<ColumnPlan> inputs) {
    var entries = new ArrayList<String>();
    for (var input : inputs) {
      if (input.mustBeGiven()) {
        var value = value(cast, input);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        entries.add("\"" + input.name() + "\", " + value.get());
      }
    }
    return entries.size() > 10
        ? Optional.empty()
        : Optional.of("Map.of(" + String.join(", ", entries) + ")");
  }

  /** Whether whoever does the action sees the records that are given to it. */
  static boolean areSeen(
      Cast cast, EntityPlan entity, ActionModel action, List<ColumnPlan> inputs) {
    return inputs.stream()
        .filter(ColumnPlan::mustBeGiven)
        .allMatch(
            input ->
                !(input.origin() instanceof Origin.Reference(_, var target))
                    || cast.seesWhileDoing(
                        entity, action.name(), cast.system().entity(target.name())));
  }

  private static Optional<String> value(Cast cast, ColumnPlan input) {
    if (input.origin() instanceof Origin.Reference(_, var target)) {
      var created = target.className() + "Sample.created()";
      return Optional.of(
              target.identity() == Identity.SEQUENCE
                  ? created + ".body().path(\"id\").asLong()"
                  : created + ".text(\"id\")")
          .filter(_ -> Samples.exist(cast, cast.system().entity(target.name())));
    }
    if (GuardedState.isNumeric(input)) {
      return Optional.of(GuardedState.smallest(input).toPlainString());
    }
    var value = SampleValues.of(input).replace("+ number", "+ 1").replace("(number)", "(1)");
    return Optional.of(value)
        .filter(_ -> input.rules().pattern().isEmpty())
        .filter(text -> !text.matches("(LocalDate|LocalTime|Instant)\\..*"));
  }
}
