package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Optional;

/** What a sentence says that values belong to: "each bed has a size", "it holds a size". */
final class Holders {
  private Holders() {}

  static Optional<Noun> of(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(clause -> clause.has("have", "include", "contain", "hold"))
        .flatMap(clause -> clause.subjects().stream())
        .flatMap(subject -> Naming.entity(subject, lexicon).stream())
        .findFirst()
        .or(statement::owner);
  }
}
