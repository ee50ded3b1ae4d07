package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.prescribed.PathSteps.Step;
import dev.bluewright.interpreter.rule.DeedPath;
import java.util.List;
import java.util.Optional;

/** Paths that say what is done, beside with what: {@code /add-plot}. */
record PathDeeds(Calls calls, PathRoutes routes) {

  /** "POST /add-plot", "DELETE /remove-plot/{id}": the path says what is done with what. */
  Optional<Call> read(Fact.RouteNamed fact, List<Step> before, Step last) {
    var deed =
        before.isEmpty()
            ? DeedPath.of(last.name())
                .flatMap(said -> said.by(fact.method(), last.variable().isPresent()))
            : Optional.<DeedPath>empty();
    return deed.flatMap(
        said ->
            calls.entity(said.noun()).flatMap(name -> does(fact, name, said.operation(), last)));
  }

  private Optional<Call> does(Fact.RouteNamed fact, String name, Operation done, Step last) {
    var entity = routes.draft().entity(name);
    if (last.variable().filter(variable -> !PathRoutes.isKey(entity, variable)).isPresent()) {
      return Optional.empty();
    }
    var key = last.variable().map(variable -> routes.key(entity, variable));
    var operation =
        done == Operation.UPDATE && fact.method().equals("PUT") ? "replace" : done.label();
    return routes.route(fact, name, operation, List.of(), key, false);
  }

  /** "POST /find_plots": it makes none, though it is a POST. */
  static boolean asksByPost(Fact.RouteNamed fact, Step last) {
    return fact.method().equals("POST")
        && last.name()
            .matches(
                "(?i)(?:get|retrieve|fetch|find|list|search|show|check|calculate)([-_A-Z].*)?");
  }

  /** "/plots/assign-bed": it makes no bed. */
  static boolean isDeed(Step last) {
    return last.name()
        .matches(
            "(?:assign|unassign|attach|detach|link|unlink|connect|disconnect|move|transfer|swap)"
                + "[-_A-Z].*|[a-z]+(?:[-_](?:to|from|into)[-_]|(?:To|From|Into)[A-Z]).*");
  }
}
