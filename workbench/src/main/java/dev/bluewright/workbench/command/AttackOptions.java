package dev.bluewright.workbench.command;

import dev.bluewright.evaluator.attack.AttackLimits;
import dev.bluewright.evaluator.verdict.Weakness;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Whether and how far a system is attacked. */
final class AttackOptions {
  @Option(
      names = "--attack",
      description = "Attacks the system too; make sure that you may, and that its data may go.")
  private boolean attack;

  @Option(
      names = "--attack-anyway",
      description = "Attacks a system that is not on this machine; its owner must have agreed.")
  private boolean anyway;

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

  /**
   * The limits; empty where nothing is attacked.
   *
   * @param given all that was given
   * @throws WorkbenchException an option is out of range or of no use, or the system is on another
   *     machine
   */
  Optional<AttackLimits> limits(URI url, ParseResult given) {
    if (!attack) {
      Consent.refuseAlone(given, Set.of("--attack-"), "--attack");
      return Optional.empty();
    }
    Consent.require(url, anyway, "An attack can change and destroy its data", "--attack-anyway");
    if (requests < 1 || seconds < 1) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Attacks need at least one request and one second.");
    }
    Set<Weakness> kinds = only.isEmpty() ? Set.of() : EnumSet.copyOf(only);
    return Optional.of(new AttackLimits(requests, Duration.ofSeconds(seconds), kinds));
  }
}
