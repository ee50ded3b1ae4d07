package dev.bluewright.workbench.tier;

import dev.bluewright.evaluator.evidence.EvidenceException;
import dev.bluewright.evaluator.evidence.EvidenceFolder;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the judge saw in each round, each in a folder of its own.
 *
 * <p>Thread safety: one thread.
 *
 * @param folder in which these folders are
 */
record RoundEvidence(Path folder) {
  /**
   * Keeps what was seen in the next round; rounds of earlier runs stay.
   *
   * @throws WorkbenchException it cannot be written
   */
  void keep(Evaluation evaluation) {
    try {
      EvidenceFolder.write(next(), evaluation);
    } catch (EvidenceException failure) {
      throw new WorkbenchException(ExitCode.MACHINE, String.valueOf(failure.getMessage()), failure);
    }
  }

  private Path next() {
    int round = 1;
    while (Files.exists(round(round))) {
      round++;
    }
    return round(round);
  }

  private Path round(int number) {
    return folder.resolve("round-" + number);
  }
}
