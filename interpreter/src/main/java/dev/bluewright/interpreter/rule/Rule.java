package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;

/**
 * One way of saying something.
 *
 * <p>A rule sees one statement and never another rule. It is listed in {@link RuleCatalog} and has
 * a folder of snippet tests named after it.
 */
public interface Rule {

  /** The name of the rule and of its folder of snippets: lower case, words joined by dashes. */
  String name();

  /** Whether it reads blocks of code, which have no sentences. */
  default boolean readsCode() {
    return false;
  }

  /** What the statement says in this way; nothing where it does not. */
  List<Fact> facts(Statement statement, Lexicon lexicon);
}
