package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;

/** "GET /plots/count returns the number of plots": what a call tells, where it tells how many. */
record CountsTold(ApiDraft draft, Calls calls) {

  /** Gives the count that a sentence names its place, where the path beside it answers with one. */
  void place(List<Heard> heard) {
    for (var each : heard) {
      each.all(Fact.RouteNamed.class)
          .flatMap(route -> draft.find(route).stream())
          .filter(CountsTold::tellsHowMany)
          .findFirst()
          .ifPresent(route -> place(each, route));
    }
  }

  private void place(Heard heard, RouteModel route) {
    heard
        .all(ValueFact.Measured.class)
        .filter(fact -> fact.measure() == Measure.COUNT)
        .filter(
            fact ->
                fact.of().many().flatMap(calls::entity).equals(Optional.of(route.does().entity())))
        .forEach(
            fact ->
                draft.placed(fact, List.of("api.routes." + route.method() + " " + route.path())));
  }

  private static boolean tellsHowMany(RouteModel route) {
    return route.answer().orElse(new JsonFrame.Nothing()) instanceof JsonFrame.Members(var members)
        && members.values().stream()
            .anyMatch(member -> member instanceof JsonFrame.Slot(var slot) && slot.equals("total"));
  }
}
