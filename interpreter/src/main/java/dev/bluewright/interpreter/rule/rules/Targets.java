package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;

/** What the verbs of a clause are done with. */
final class Targets {
  private Targets() {}

  /** "See information about a plot": the plot itself is seen. */
  static Optional<Noun> about(NounPhrase target, Clause clause, Lexicon lexicon) {
    return target.head().isOneOf("information", "details", "data", "info")
        ? clause.after("about", "on", "regarding").stream()
            .findFirst()
            .flatMap(phrase -> Naming.entity(phrase, lexicon))
        : Optional.empty();
  }

  /** "View and apply for plots": what follows the last of the verbs belongs to all of them. */
  static List<NounPhrase> of(Clause clause) {
    return clause.targets().isEmpty()
            && clause.verbs().size() > 1
            && clause.complements().size() == 1
            && !clause.passive()
        ? clause.complements().getFirst().phrases()
        : clause.targets();
  }
}
