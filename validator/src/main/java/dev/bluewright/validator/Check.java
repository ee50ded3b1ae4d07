package dev.bluewright.validator;

/** One rule that a blueprint has to keep. */
@FunctionalInterface
interface Check {
  /** Reports whatever breaks the rule. */
  void check(Subject subject);
}
