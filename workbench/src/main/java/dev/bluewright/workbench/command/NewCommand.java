package dev.bluewright.workbench.command;

import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.pipeline.Understanding;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the project of a description, without starting it. */
@Command(
    name = "new",
    description = "Writes the project of a description, without starting it.",
    mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions options;
  @Mixin private ProjectOptions project;

  @Override
  public Integer call() {
    Interpretation interpretation = options.understood(spec);
    Understanding.requireMet(interpretation, project.partial());
    var folder = project.folder(interpretation.blueprint());
    var text = project.text(interpretation.blueprint(), Progress.onStandardError());
    var writing = ProjectBuild.write("blueprint.yaml", text, folder);
    spec.commandLine().getErr().println(writing.written().size() + " files written in " + folder);
    options.printJson(spec, interpretation, Map.of("folder", folder.toString()));
    return ExitCode.DONE.code();
  }
}
