package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.text.Span;
import java.util.stream.Stream;

/** What is done in the words about which something is said of who may. */
final class Scoped {
  private Scoped() {}

  static Stream<Fact> facts(Heard heard, Span scope) {
    return heard.facts().stream()
        .filter(Scoped::isDeed)
        .filter(fact -> scope.start() <= fact.span().end() && fact.span().end() <= scope.end());
  }

  static boolean isDeed(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.Transition
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.Picked
        || fact instanceof Fact.Adjusts
        || fact instanceof Fact.Tie;
  }
}
