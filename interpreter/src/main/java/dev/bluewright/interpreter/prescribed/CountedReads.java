package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.values.TimesUsedPlacing;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;

/** Calls that count how often a record is looked at, where a text says that it is counted. */
record CountedReads(ApiDraft draft, Calls calls) {

  /** Has the calls count that lead on from a record, or else those that read one. */
  void place(List<Heard> heard) {
    heard.stream()
        .flatMap(each -> each.all(ValueFact.TimesUsed.class))
        .flatMap(fact -> calls.entity(fact.of()).stream())
        .distinct()
        .map(draft::entity)
        .forEach(
            entity ->
                TimesUsedPlacing.counter(entity.fields().stream())
                    .ifPresent(field -> count(entity, field)));
  }

  private void count(EntityModel entity, String field) {
    var reading = draft.routes().stream().filter(route -> isOfWhole(route, entity)).toList();
    if (draft.routes().stream().noneMatch(route -> leadsOn(route, entity))) {
      (reading.isEmpty() ? List.of(usual(entity)) : reading)
          .forEach(route -> draft.reroute(route.withCounting(Optional.of(field))));
    }
  }

  private RouteModel usual(EntityModel entity) {
    return draft.routed(Call.usual(entity.name(), "read"));
  }

  private static boolean leadsOn(RouteModel route, EntityModel entity) {
    return route.does() instanceof Does.Redirect(var name, _) && name.equals(entity.name());
  }

  /** Whether a route shows a record as a whole, and not something of it. */
  private static boolean isOfWhole(RouteModel route, EntityModel entity) {
    return route.does().equals(new Does.Operation(entity.name(), "read"))
        && RouteModel.isVariable(route.segments().getLast());
  }
}
