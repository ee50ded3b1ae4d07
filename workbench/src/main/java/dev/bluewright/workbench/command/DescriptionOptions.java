package dev.bluewright.workbench.command;

import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.pipeline.Understanding;
import dev.bluewright.workbench.report.FindingsText;
import dev.bluewright.workbench.report.InterpretationJson;
import dev.bluewright.workbench.report.UnderstandingText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands take that begin with a description. */
final class DescriptionOptions {
  @Parameters(
      paramLabel = "DESCRIPTION",
      arity = "0..1",
      description = "The description itself, the name of its file, or - for standard input.")
  private @Nullable String description;

  @Option(
      names = "--openapi",
      paramLabel = "FILE",
      description = "An OpenAPI 3 document whose API is kept exactly; a description may add to it.")
  private @Nullable Path openapi;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Reads the description. */
  Interpretation interpretation() {
    String said = description == null ? "" : DescriptionSource.read(description);
    return openapi == null ? Understanding.of(said) : Understanding.of(said, openapi);
  }

  /** Tells what was understood, in words. */
  void show(CommandSpec spec, Interpretation interpretation) {
    if (!interpretation.findings().isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.print(FindingsText.of(interpretation.findings(), Terminal.MESSAGES));
      err.flush();
    }
    if (!json) {
      spec.commandLine().getOut().print(UnderstandingText.of(interpretation));
      spec.commandLine().getOut().flush();
    }
  }

  /** Reads the description and tells what was understood. */
  Interpretation understood(CommandSpec spec) {
    Interpretation interpretation = interpretation();
    show(spec, interpretation);
    return interpretation;
  }

  /** Prints the one document, where it was asked for. */
  void printJson(CommandSpec spec, Interpretation interpretation, Map<String, Object> more) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(InterpretationJson.of(interpretation));
      document.putAll(more);
      spec.commandLine().getOut().println(Json.text(document));
    }
  }
}
