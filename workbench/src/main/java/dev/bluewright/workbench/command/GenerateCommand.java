package dev.bluewright.workbench.command;

import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the project of a blueprint. */
@Command(
    name = "generate",
    description = "Writes the project of a blueprint.",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project;

  @Parameters(
      paramLabel = "BLUEPRINT",
      description = "A blueprint's file, or - for standard input.")
  private String blueprint = "";

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    String yaml = DescriptionSource.read(blueprint);
    Path folder = project.folder(ProjectBuild.validated(blueprint, yaml).blueprint().orElseThrow());
    var writing = ProjectBuild.write(blueprint, yaml, folder);
    spec.commandLine().getErr().println(writing.written().size() + " files written in " + folder);
    if (json) {
      spec.commandLine()
          .getOut()
          .println(Json.text(Map.of("folder", folder.toString(), "written", writing.written())));
    }
    return ExitCode.DONE.code();
  }
}
