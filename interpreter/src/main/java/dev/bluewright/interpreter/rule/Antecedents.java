package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.Optional;
import java.util.stream.Stream;

/** What "it" and "them" stand for within one sentence: what the clauses before acted on. */
public final class Antecedents {
  private Antecedents() {}

  /** The noun of a phrase; for a pronoun, that of the last thing acted on before its clause. */
  public static Optional<Noun> noun(
      NounPhrase phrase, Clause clause, Statement statement, Lexicon lexicon) {
    return phrase.head().isOneOf("it", "them", "they")
        ? whose(phrase, clause)
            .or(() -> before(clause, statement))
            .flatMap(other -> Naming.entity(other, lexicon))
            .or(() -> Naming.entity(phrase, lexicon))
        : Naming.entity(phrase, lexicon);
  }

  /** "Only the owner of a plot can see it": the plot. */
  private static Optional<NounPhrase> whose(NounPhrase phrase, Clause clause) {
    return phrase.head().isOneOf("it") && !clause.passive() && clause.subjects().size() == 1
        ? clause
            .subjects()
            .getFirst()
            .of()
            .filter(of -> !of.isPlural() && of.determiner().isPresent() && !of.isPronoun())
        : Optional.empty();
  }

  /** What the clauses before one acted on last. */
  public static Optional<NounPhrase> before(Clause clause, Statement statement) {
    return statement.clauses().stream()
        .takeWhile(each -> !each.equals(clause))
        .flatMap(each -> acted(each).limit(1))
        .filter(phrase -> !phrase.isPronoun())
        .reduce((_, last) -> last);
  }

  /** What a clause acts on, also "up to five books". */
  private static Stream<NounPhrase> acted(Clause clause) {
    var isUpTo = clause.complements().stream().anyMatch(each -> each.preposition().equals("up"));
    return isUpTo && clause.targets().isEmpty()
        ? clause.after("to").stream()
        : clause.targets().stream();
  }
}
