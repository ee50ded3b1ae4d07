package dev.bluewright.validator.tier;

import dev.bluewright.blueprint.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One run through the tiers.
 *
 * @param candidate what was validated
 * @param tiers each tier in its order
 */
public record Run(Candidate candidate, List<TierReport> tiers) {
  /** Keeps a copy. */
  public Run {
    tiers = List.copyOf(tiers);
  }

  /** Whether every tier ran and passed. */
  public boolean valid() {
    return tiers.stream().allMatch(tier -> tier.outcome() == TierReport.Outcome.PASSED);
  }

  /** The tier that failed. */
  public Optional<TierReport> failed() {
    return tiers.stream().filter(tier -> tier.outcome() == TierReport.Outcome.FAILED).findFirst();
  }

  /** The findings of all tiers. */
  public List<Finding> findings() {
    return tiers.stream().flatMap(tier -> tier.findings().stream()).toList();
  }
}
