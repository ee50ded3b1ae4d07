package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Set;

/** Something that is done, in the statement that tells of it. */
record DeedInWords(Fact deed, Heard heard) {
  private static final Set<String> ALL =
      Set.of("any", "all", "every", "each", "other", "others", "everyone's", "anyone's");

  /** Those in whose scope it stands: of the sentence itself, or of what stands above it. */
  List<AccessFact.Allowed> who() {
    var within =
        heard
            .all(AccessFact.Allowed.class)
            .filter(fact -> Scoped.endsIn(fact.scope(), deed))
            .toList();
    var here =
        within.stream().filter(fact -> heard.statement().span().contains(fact.span())).toList();
    return here.isEmpty() ? within : here;
  }

  /** Whether they may: nothing is opened to anyone by a sentence that is not understood. */
  boolean isTold(AccessFact.Allowed allowed, String operation) {
    return allowed.who().kind() != Who.Kind.ANYONE
        || operation.equals(AccessRights.READ)
        || heard.facts().stream()
            .noneMatch(fact -> fact instanceof Fact.Untold || fact instanceof Fact.SetAside);
  }

  /** "Open a page": which makes nothing, though the word may mean that. */
  boolean isPassing() {
    return deed instanceof Fact.OperationOn(var operation, _, var vague, _)
        && vague
        && operation == Operation.CREATE;
  }

  /** "Manage plots": to see them is only one of the things that are done. */
  boolean isAmong() {
    return deed instanceof Fact.OperationOn operation
        && heard
                .all(Fact.OperationOn.class)
                .filter(other -> other.noun().equals(operation.noun()))
                .map(Fact.OperationOn::operation)
                .distinct()
                .count()
            > 2;
  }

  /** "Delete any plot or path": what stands before the one is said of the other. */
  boolean saysAll() {
    return heard.statement().tokens().stream()
        .filter(token -> token.span().end() <= deed.span().end())
        .map(Token::lower)
        .anyMatch(ALL::contains);
  }
}
