package dev.bluewright.cel;

import java.util.Optional;

/** An expression, or why a text is none. */
public sealed interface Compilation {

  /** An expression. */
  record Compiled(RuleExpression expression) implements Compilation {}

  /**
   * The text is no expression over the names that are there.
   *
   * @param reason how a sentence about the text goes on
   * @param unknown a name in the text that is not there
   */
  record Refused(String reason, Optional<String> unknown) implements Compilation {}
}
