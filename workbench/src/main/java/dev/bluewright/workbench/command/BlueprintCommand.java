package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BlueprintExpander;
import dev.bluewright.blueprint.BlueprintSchema;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with a blueprint by itself. */
@Command(
    name = "blueprint",
    description = "Shows a blueprint's long form, or the schema of all blueprints.",
    mixinStandardHelpOptions = true)
public final class BlueprintCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with the blueprint.");
  }

  @Command(
      name = "expand",
      description = "Shows every component, port and binding that a blueprint implies.",
      mixinStandardHelpOptions = true)
  void expand(
      @Parameters(paramLabel = "BLUEPRINT") String file,
      @Option(names = "--json", description = "One JSON document on standard output.")
          boolean json) {
    var reading = ProjectBuild.validated(file, DescriptionSource.read(file));
    String text =
        BlueprintWriter.write(BlueprintExpander.expand(reading.blueprint().orElseThrow()));
    spec.commandLine().getOut().println(json ? Json.text(Map.of("blueprint", text)) : text);
  }

  @Command(
      name = "schema",
      description = "Shows the JSON Schema of blueprints, for editors.",
      mixinStandardHelpOptions = true)
  void schema(
      @Option(names = "--json", description = "It is one JSON document in any case.")
          boolean json) {
    spec.commandLine().getOut().println(BlueprintSchema.json());
  }
}
