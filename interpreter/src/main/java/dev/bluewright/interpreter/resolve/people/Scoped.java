package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.stream.Stream;

/** What is done in the words about which something is said of who may. */
final class Scoped {
  private Scoped() {}

  static Stream<Fact> facts(Heard heard, Span scope) {
    return heard.facts().stream().filter(Scoped::isDeed).filter(fact -> endsIn(scope, fact));
  }

  /** Whether a deed is told to its end within a scope. */
  static boolean endsIn(Span scope, Fact deed) {
    return scope.start() <= deed.span().end() && deed.span().end() <= scope.end();
  }

  static boolean isDeed(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.Transition
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.Picked
        || fact instanceof DeedFact.Adjusts
        || fact instanceof DeedFact.Handed
        || fact instanceof BoundFact.Taken
        || fact instanceof BoundFact.Left
        || fact instanceof DeedFact.Stamped
        || fact instanceof DeedFact.Restricted
        || fact instanceof TieFact.Tie
        || fact instanceof TieFact.Belonging
        || fact instanceof ValueFact.Narrowed
        || fact instanceof FileFact.Sent
        || fact instanceof FileFact.SentAsked
        || fact instanceof ValueFact.Noted
        || fact instanceof ValueFact.Arranged
        || (fact instanceof DeedFact.Guarded guarded && guarded.allowed())
        || (fact instanceof DeedFact.Restorable(_, var deed, _) && deed);
  }
}
