package dev.bluewright.workbench.command;

import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.pipeline.RunningSystem;
import dev.bluewright.workbench.pipeline.Understanding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Goes the whole way: from a description to a running service. */
@Command(
    name = "run",
    description = "Writes the project of a description and runs it on a real database.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions options;
  @Mixin private ProjectOptions project;

  @Option(
      names = "--port",
      description =
          "Where the service listens, 0 for any free port; ${DEFAULT-VALUE} unless given.")
  private int port = 8080;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A database that runs already: a JDBC URL, or postgresql://user:password@host:port/name.")
  private @Nullable String databaseUrl;

  @Override
  public Integer call() {
    Interpretation interpretation = options.understood(spec);
    Understanding.requireMet(interpretation, project.partial());
    Path folder = project.folder(interpretation.blueprint());
    Progress progress = Progress.onStandardError();
    var writing = ProjectBuild.write(interpretation.blueprint(), folder);
    progress.step("project in " + folder + ", " + writing.written().size() + " files written");
    RunningSystem system =
        RunningSystem.start(
            new RunningSystem.Recipe(
                interpretation.blueprint(), folder, port, Optional.ofNullable(databaseUrl)),
            progress);
    return serve(system, interpretation);
  }

  private int serve(RunningSystem system, Interpretation interpretation) {
    Thread stop = Thread.ofPlatform().unstarted(() -> stop(system));
    Runtime.getRuntime().addShutdownHook(stop);
    options.printJson(spec, interpretation);
    spec.commandLine().getOut().println("ready " + system.url());
    spec.commandLine().getOut().flush();
    int code = system.awaitEnd();
    system.close();
    return code == 0 ? ExitCode.DONE.code() : ExitCode.MACHINE.code();
  }

  private static void stop(RunningSystem system) {
    system.close();
    Runtime.getRuntime().halt(ExitCode.DONE.code());
  }
}
