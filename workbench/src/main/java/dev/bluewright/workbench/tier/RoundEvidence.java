package dev.bluewright.workbench.tier;

import dev.bluewright.evaluator.evidence.EvidenceException;
import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the judge saw in each round, each in a folder of its own. Thread safety: one thread. */
final class RoundEvidence {
  private final Path folder;
  private int round;

  RoundEvidence(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps what was seen in the next round; rounds of earlier runs stay.
   *
   * @throws WorkbenchException it cannot be written
   */
  void keep(Evaluation evaluation) {
    Path next;
    do {
      next = folder.resolve("round-" + ++round);
    } while (Files.exists(next));
    try {
      EvidenceFolder.write(next, evaluation);
    } catch (EvidenceException failure) {
      throw new WorkbenchException(ExitCode.MACHINE, String.valueOf(failure.getMessage()), failure);
    }
  }
}
