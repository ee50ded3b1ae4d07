package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.report.FindingsText;
import java.util.List;

/** The way ends here, because what the person wrote has findings. */
public final class FindingsException extends WorkbenchException {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  FindingsException(List<Finding> findings) {
    super(ExitCode.FINDINGS, FindingsText.of(findings));
    this.findings = List.copyOf(findings);
  }

  /** All findings. */
  public List<Finding> findings() {
    return findings;
  }
}
