package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.attack.AttackLimits;
import dev.bluewright.evaluator.load.LoadPlan;
import java.util.Optional;

/**
 * What is tried beyond the scenarios of the text.
 *
 * @param attacks how much it is attacked; not at all where there is none
 * @param load how it is loaded; not at all where there is none
 */
public record Extent(Optional<AttackLimits> attacks, Optional<LoadPlan> load) {
  /** The scenarios alone. */
  public static final Extent SCENARIOS = new Extent(Optional.empty(), Optional.empty());
}
