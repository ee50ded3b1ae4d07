package dev.bluewright.evaluator.evidence;

import java.nio.file.Path;

/** Says what is wrong with a folder, as a process of its own. */
final class VerifiesElsewhere {
  private VerifiesElsewhere() {}

  public static void main(String... folder) {
    System.out.print(Verification.of(Path.of(folder[0])).faults());
  }
}
