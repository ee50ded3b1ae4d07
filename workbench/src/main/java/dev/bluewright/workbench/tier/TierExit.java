package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Run;
import dev.bluewright.validator.tier.TierReport;
import dev.bluewright.workbench.ExitCode;

/** With which exit code a run through the tiers ends: it tells whose turn it is. Stateless. */
public final class TierExit {
  private TierExit() {}

  /** That of the tier that failed. */
  public static ExitCode of(Run run) {
    return run.failed().map(TierExit::of).orElse(ExitCode.DONE);
  }

  /** What the machine came to lack while the system ran is still the machine's. */
  private static ExitCode of(TierReport failed) {
    return failed.findings().stream().filter(Finding::isError).allMatch(Problem::isOfTheMachine)
        ? ExitCode.MACHINE
        : of(failed.level());
  }

  private static ExitCode of(Level failed) {
    return switch (failed) {
      case MACHINE -> ExitCode.MACHINE;
      case FRAMEWORK -> ExitCode.OWN_FAULT;
      case COMPONENT -> ExitCode.FINDINGS;
      case INTEGRATION, SEMANTIC -> ExitCode.CHECK_FAILED;
    };
  }
}
