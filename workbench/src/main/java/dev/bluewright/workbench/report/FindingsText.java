package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.FindingText;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Findings as a person reads them, in colour where there is a terminal. */
public final class FindingsText {
  private FindingsText() {}

  /** All findings. */
  public static String of(List<Finding> findings) {
    FindingText text = Ansi.AUTO.enabled() ? FindingText.coloured() : FindingText.plain();
    return text.of(findings);
  }
}
