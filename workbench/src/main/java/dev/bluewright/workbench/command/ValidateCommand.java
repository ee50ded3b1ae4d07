package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.validator.FindingShape;
import dev.bluewright.validator.ValidationDrivenOrchestrator;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.report.FindingsText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a blueprint and shows every finding at once. */
@Command(
    name = "validate",
    description = "Checks a blueprint: its schema, the catalog of components, what refers to what.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "BLUEPRINT",
      description = "A blueprint's file, or - for standard input.")
  private String blueprint = "";

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    var report =
        ValidationDrivenOrchestrator.validate(
            BlueprintReader.read(blueprint, DescriptionSource.read(blueprint)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(FindingShape.of(report)));
    } else {
      out.print(FindingsText.of(report.findings(), Terminal.OUTPUT));
      out.println(report.findings().isEmpty() ? "No findings." : "");
    }
    return (report.valid() ? ExitCode.DONE : ExitCode.FINDINGS).code();
  }
}
