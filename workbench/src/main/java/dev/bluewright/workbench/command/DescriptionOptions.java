package dev.bluewright.workbench.command;

import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.pipeline.Understanding;
import dev.bluewright.workbench.report.InterpretationJson;
import dev.bluewright.workbench.report.UnderstandingText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands take that begin with a description. */
final class DescriptionOptions {
  @Parameters(
      paramLabel = "DESCRIPTION",
      description = "The description itself, the name of its file, or - for standard input.")
  private String description = "";

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Reads the description and tells what was understood. */
  Interpretation understood(CommandSpec spec) {
    Interpretation interpretation = Understanding.of(DescriptionSource.read(description));
    if (!json) {
      spec.commandLine().getOut().print(UnderstandingText.of(interpretation));
      spec.commandLine().getOut().flush();
    }
    return interpretation;
  }

  void printJson(CommandSpec spec, Interpretation interpretation) {
    if (json) {
      spec.commandLine().getOut().println(Json.text(InterpretationJson.of(interpretation)));
    }
  }
}
