package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;

/** "The nursery keeps plants": the place that the system is for does what the system does. */
public final class WholeRule implements Rule {
  private static final Set<String> DOING =
      Set.of(
          "keep",
          "store",
          "track",
          "manage",
          "support",
          "handle",
          "maintain",
          "offer",
          "provide",
          "allow",
          "let",
          "enable",
          "accept",
          "record",
          "sell",
          "show",
          "display");

  @Override
  public String name() {
    return "whole";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(clause -> isDone(clause, lexicon))
        .<Fact>map(clause -> new Fact.Framing(clause.subjects().getFirst().span()))
        .toList();
  }

  private static boolean isDone(Clause clause, Lexicon lexicon) {
    return clause.subjects().size() == 1
        && !clause.passive()
        && !clause.negated()
        && clause.verbs().stream().anyMatch(verb -> DOING.contains(verb.lemma()))
        && lexicon.isPlace(clause.subjects().getFirst().noun())
        && !clause.subjects().getFirst().isPlural()
        && clause
            .subjects()
            .getFirst()
            .determiner()
            .filter(word -> word.isOneOf("the", "our", "this"))
            .isPresent();
  }
}
