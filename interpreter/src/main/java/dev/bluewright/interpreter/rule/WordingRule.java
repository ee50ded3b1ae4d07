package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;

/** A rule whose ways of saying something are patterns over the words of a sentence. */
public interface WordingRule extends Rule {

  /** Parts of words of which one stands in every sentence that the patterns fit. */
  List<String> keys();

  /** What a statement says that one of the keys stands in. */
  List<Fact> read(Statement statement, Lexicon lexicon);

  @Override
  default List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.wording().mentions(keys()) ? read(statement, lexicon) : List.of();
  }
}
