package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Secrets;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as it was played.
 *
 * <p>Thread safety: immutable.
 *
 * @param id such as {@code S12}
 * @param claim what it tries
 * @param title what is tried, in words
 * @param side which side of the claim
 * @param exchanges numbers of all its exchanges
 * @param needs numbers of those that set it up, without which nothing is said
 * @param checks what must hold
 * @param stopped why it went no further, where it did not
 */
public record Played(
    String id,
    String claim,
    String title,
    Side side,
    List<Integer> exchanges,
    List<Integer> needs,
    List<Check> checks,
    Optional<String> stopped) {

  /** Which side of a claim a scenario tries. */
  public enum Side {
    /** What must be possible. */
    POSITIVE,
    /** What must be refused. */
    NEGATIVE,
    /** What is at a bound, or one beyond. */
    BOUNDARY
  }

  /** Keeps copies. */
  public Played {
    exchanges = List.copyOf(exchanges);
    needs = List.copyOf(needs);
    checks = List.copyOf(checks);
  }

  /** The same, as it is kept beside exchanges without their secrets. */
  public Played without(Secrets secrets) {
    return new Played(
        id,
        claim,
        title,
        side,
        exchanges,
        needs,
        checks.stream().map(check -> MaskedCheck.of(check, secrets)).toList(),
        stopped.map(secrets::without));
  }
}
