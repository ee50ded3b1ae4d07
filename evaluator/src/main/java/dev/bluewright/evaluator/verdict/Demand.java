package dev.bluewright.evaluator.verdict;

import java.util.List;
import java.util.Optional;

/**
 * A requirement of the text, as the judge takes it.
 *
 * <p>Thread safety: immutable.
 *
 * @param id such as {@code R3}
 * @param text its words
 * @param line where it stands
 * @param claims what must be tried for it
 * @param unjudged why nothing of it can be seen from outside, where that is so
 */
public record Demand(
    String id, String text, int line, List<String> claims, Optional<String> unjudged) {
  /** Keeps a copy. */
  public Demand {
    claims = List.copyOf(claims);
  }
}
