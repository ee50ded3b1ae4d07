package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.verdict.Weakness;
import java.time.Duration;
import java.util.Set;

/**
 * How far attacks may go.
 *
 * <p>Thread safety: immutable.
 *
 * @param requests at most, 2,000 unless told otherwise
 * @param time at most, 60 s unless told otherwise
 * @param only the weaknesses that are looked for; all where none is named
 */
public record AttackLimits(int requests, Duration time, Set<Weakness> only) {
  /** What is usual. */
  public static final AttackLimits USUAL =
      new AttackLimits(2_000, Duration.ofSeconds(60), Set.of());

  /** Keeps a copy. */
  public AttackLimits {
    only = Set.copyOf(only);
  }

  boolean wants(Weakness weakness) {
    return only.isEmpty() || only.contains(weakness);
  }
}
