package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.report.InterpretationJson;
import java.util.List;
import java.util.Map;

/** The way ends here, because something that was asked for is unclear or cannot be built yet. */
public final class NotMetException extends WorkbenchException {
  private static final long serialVersionUID = 1;

  private final transient Interpretation interpretation;

  NotMetException(Interpretation interpretation, List<Requirement> open) {
    super(
        ExitCode.NOT_MET,
        "Not met: "
            + String.join(", ", open.stream().map(Requirement::id).toList())
            + ". Nothing was written. Say it in other words, or build the rest with --partial.");
    this.interpretation = interpretation;
  }

  @Override
  public Map<String, Object> details() {
    return InterpretationJson.of(interpretation);
  }
}
