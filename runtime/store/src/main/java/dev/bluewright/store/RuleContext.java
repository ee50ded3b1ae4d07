package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * What expressions are evaluated on.
 *
 * @param row the row
 * @param inputs what the caller gave; without values where nothing is taken
 * @param neighbours rows that the row refers to
 */
record RuleContext(Row row, Row inputs, Neighbours neighbours) {

  /** Where the value of a name is found. */
  @FunctionalInterface
  interface Source {
    @Nullable Object value(RuleContext context);
  }
}
