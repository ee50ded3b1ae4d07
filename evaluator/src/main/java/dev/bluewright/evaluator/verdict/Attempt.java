package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Secrets;

/**
 * An attack on one operation, as it was played. Where a check of it does not hold, it got through.
 *
 * <p>Thread safety: immutable.
 *
 * @param weakness that was looked for
 * @param operation on what, such as {@code GET /notes/{id}}
 * @param played what was sent, and what must hold
 */
public record Attempt(Weakness weakness, String operation, Played played) {
  /** The same, as it is kept beside exchanges without their secrets. */
  public Attempt without(Secrets secrets) {
    return new Attempt(weakness, operation, played.without(secrets));
  }
}
