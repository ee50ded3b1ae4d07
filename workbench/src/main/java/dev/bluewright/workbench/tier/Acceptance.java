package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Report.Ending;
import dev.bluewright.validator.tier.ValidationDrivenOrchestrator;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.report.TierProgress;
import dev.bluewright.workbench.report.ValidationText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Rounds of remediation: a draft is built, run on a database without records, and judged by every
 * sentence of its description; what failed is healed, and all begins anew. Stateless.
 */
public final class Acceptance {
  private Acceptance() {}

  /**
   * The blueprint's text that was accepted: the draft's own, or what it was healed to.
   *
   * @param evidence the folder in which what the judge saw in each round is kept
   * @throws WorkbenchException it was not accepted, with the report of all rounds: exit code 1
   *     where the system does not do what the text says, else that of the tier that failed
   */
  public static String of(Blueprint draft, Path evidence, Progress progress) {
    var report =
        Validation.of(
            Candidate.of("blueprint.yaml", BlueprintWriter.write(draft)),
            new ValidationRequest(
                Level.SEMANTIC,
                ValidationDrivenOrchestrator.ROUNDS,
                ProjectBuild.runtime(),
                new Port(0),
                Optional.empty(),
                Optional.of(evidence)),
            new TierProgress(progress));
    var words = new ValidationText(Terminal.MESSAGES, true).of(report) + kept(evidence);
    if (report.ending() != Ending.VALID && report.ending() != Ending.HEALED) {
      throw new WorkbenchException(
          TierExit.of(report.last()),
          words + System.lineSeparator() + "Not accepted; nothing was written.");
    }
    progress.line(words);
    return report.last().candidate().text();
  }

  private static String kept(Path evidence) {
    return Files.exists(evidence)
        ? System.lineSeparator() + "What the judge saw in each round is in " + evidence
        : "";
  }
}
