package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.FindingText;
import dev.bluewright.workbench.Terminal;
import java.util.List;

/** Findings as a person reads them, in colour where there is a terminal. */
public final class FindingsText {
  private FindingsText() {}

  /** All findings, as they are shown there. */
  public static String of(List<Finding> findings, Terminal where) {
    FindingText text = where.colours().enabled() ? FindingText.coloured() : FindingText.plain();
    return text.of(findings);
  }
}
