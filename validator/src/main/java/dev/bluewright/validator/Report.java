package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the tiers had to say.
 *
 * @param blueprint the blueprint; empty where it could not be read
 * @param tiers each tier in order, with its findings
 */
public record Report(Optional<Blueprint> blueprint, List<TierReport> tiers) {
  public Report {
    tiers = List.copyOf(tiers);
  }

  /** What became of a tier. */
  public enum Outcome {
    /** It ran and found no error. */
    PASSED("passed"),
    /** It ran and found an error. */
    FAILED("failed"),
    /** It did not run, because a tier before it failed. */
    SKIPPED("skipped");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The name as shown. */
    public String label() {
      return label;
    }
  }

  /**
   * What one tier had to say.
   *
   * @param tier name of the tier
   * @param outcome what became of it
   * @param findings in the order of the text
   */
  public record TierReport(String tier, Outcome outcome, List<Finding> findings) {
    public TierReport {
      findings = List.copyOf(findings);
    }
  }

  /** Whether every tier ran and passed. */
  public boolean valid() {
    return tiers.stream().allMatch(tier -> tier.outcome() == Outcome.PASSED);
  }

  /** The findings of all tiers. */
  public List<Finding> findings() {
    return tiers.stream().flatMap(tier -> tier.findings().stream()).toList();
  }
}
