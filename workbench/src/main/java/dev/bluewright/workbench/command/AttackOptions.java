package dev.bluewright.workbench.command;

import dev.bluewright.evaluator.attack.AttackLimits;
import dev.bluewright.evaluator.verdict.Weakness;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Whether and how far a system is attacked. */
final class AttackOptions {
  @Option(
      names = "--attack",
      description = "Attacks the system too; make sure that you may, and that its data may go.")
  private boolean attack;

  @Option(
      names = "--attack-requests",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Most requests of the attacks; ${DEFAULT-VALUE} unless given.")
  private int requests = AttackLimits.USUAL.requests();

  @Option(
      names = "--attack-seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "Longest time of the attacks; ${DEFAULT-VALUE} unless given.")
  private long seconds = AttackLimits.USUAL.time().toSeconds();

  @Option(
      names = "--attack-only",
      paramLabel = "KIND",
      split = ",",
      description = "Looks for these kinds alone, such as READS_ANOTHERS.")
  private List<Weakness> only = List.of();

  /** The limits; empty where nothing is attacked. */
  Optional<AttackLimits> limits() {
    if (!attack) {
      return Optional.empty();
    }
    if (requests < 1 || seconds < 1) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Attacks need at least one request and one second.");
    }
    Set<Weakness> kinds = only.isEmpty() ? Set.of() : EnumSet.copyOf(only);
    return Optional.of(new AttackLimits(requests, Duration.ofSeconds(seconds), kinds));
  }
}
