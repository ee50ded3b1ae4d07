package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.outline.Prose;
import java.util.List;

/**
 * One sentence, with its words and its clauses.
 *
 * <p>Thread safety: immutable.
 */
public record Sentence(Prose prose, List<Token> tokens, List<Clause> clauses) {

  /** The sentence as written, without its markup. */
  public String text() {
    return prose.text();
  }
}
