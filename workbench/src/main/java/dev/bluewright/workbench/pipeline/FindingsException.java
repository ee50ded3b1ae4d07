package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.FindingShape;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.report.FindingsText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The way ends here, because what the person wrote, or the folder that was chosen, has findings.
 */
public final class FindingsException extends WorkbenchException {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  FindingsException(List<Finding> findings) {
    this(ExitCode.FINDINGS, findings);
  }

  private FindingsException(ExitCode exitCode, List<Finding> findings) {
    super(exitCode, FindingsText.of(findings, Terminal.MESSAGES));
    this.findings = List.copyOf(findings);
  }

  /** When it is the machine's disk or folder that refuses. */
  static FindingsException ofTheMachine(List<Finding> findings) {
    return new FindingsException(ExitCode.MACHINE, findings);
  }

  /** All findings. */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public String summary() {
    return findings.stream()
        .filter(Finding::isError)
        .map(Finding::message)
        .collect(Collectors.joining(" "));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("findings", FindingShape.of(findings));
  }
}
