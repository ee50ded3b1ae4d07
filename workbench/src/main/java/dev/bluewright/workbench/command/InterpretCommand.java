package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the blueprint of a description and what became of each requirement. */
@Command(
    name = "interpret",
    description = "Shows what is understood of a description, and its blueprint.",
    mixinStandardHelpOptions = true)
public final class InterpretCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions options;

  @Override
  public Integer call() {
    Interpretation interpretation = options.understood(spec);
    if (options.json()) {
      options.printJson(spec, interpretation, Map.of());
    } else {
      spec.commandLine().getOut().println("\n" + BlueprintWriter.write(interpretation.blueprint()));
    }
    return ExitCode.DONE.code();
  }
}
