package dev.bluewright.validator.tier;

import dev.bluewright.blueprint.Finding;
import java.time.Duration;
import java.util.List;

/**
 * What became of one tier.
 *
 * @param findings in the order of the text
 * @param took none where it did not run
 */
public record TierReport(Level level, Outcome outcome, List<Finding> findings, Duration took) {
  /** Keeps a copy. */
  public TierReport {
    findings = List.copyOf(findings);
  }

  /** What became of it. */
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

  static TierReport of(Level level, List<Finding> findings, Duration took) {
    boolean errors = findings.stream().anyMatch(Finding::isError);
    return new TierReport(level, errors ? Outcome.FAILED : Outcome.PASSED, findings, took);
  }

  static TierReport skipped(Level level) {
    return new TierReport(level, Outcome.SKIPPED, List.of(), Duration.ZERO);
  }
}
