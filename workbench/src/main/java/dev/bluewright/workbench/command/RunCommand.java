package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.pipeline.DatabaseChoice;
import dev.bluewright.workbench.pipeline.DiskSpace;
import dev.bluewright.workbench.pipeline.FirstAdmin;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.pipeline.RunningSystem;
import dev.bluewright.workbench.pipeline.Understanding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
  /** What a shell adds to the number of the signal that ended a program. */
  private static final int SIGNALS = 128;

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
    Port chosen = new Port(port);
    var database = Optional.ofNullable(databaseUrl).map(ExternalDatabase::named);
    Progress progress = Progress.onStandardError();
    Interpretation interpretation = understood(database);
    chosen.requireFree();
    Path folder = project.folder(interpretation.blueprint());
    database.ifPresentOrElse(
        ExternalDatabase::requireAnswer,
        () -> DiskSpace.require(folder, interpretation.blueprint().system().database()));
    var text = project.text(interpretation.blueprint(), progress);
    var writing = ProjectBuild.write("blueprint.yaml", text, folder);
    progress.step("project in " + folder + ", " + writing.written().size() + " files written");
    RunningSystem system =
        RunningSystem.start(
            new RunningSystem.Recipe(
                BlueprintReader.read(text).blueprint().orElseThrow(), folder, chosen, database),
            progress);
    return serve(system, interpretation, folder);
  }

  /** Goes on only with a description that can be built as it is asked for. */
  private Interpretation understood(Optional<ExternalDatabase> database) {
    Interpretation read = options.interpretation();
    Interpretation interpretation =
        database.map(given -> DatabaseChoice.fitted(read, given)).orElse(read);
    options.show(spec, interpretation);
    Understanding.requireMet(interpretation, project.partial());
    return interpretation;
  }

  private int serve(RunningSystem system, Interpretation interpretation, Path folder) {
    ServiceWatch watch = ServiceWatch.over(system);
    announce(system, interpretation, folder);
    int code = watch.awaitEnd();
    if (code == 0) {
      return ExitCode.DONE.code();
    }
    spec.commandLine().getErr().println("The service ended by itself, with " + words(code) + ".");
    return (code == ExitCode.MACHINE.code() ? ExitCode.MACHINE : ExitCode.OWN_FAULT).code();
  }

  private static String words(int code) {
    return code > SIGNALS ? "signal " + (code - SIGNALS) : "exit code " + code;
  }

  private void announce(RunningSystem system, Interpretation interpretation, Path folder) {
    Optional<FirstAdmin> admin = system.admin().filter(first -> !first.given());
    if (options.json()) {
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("folder", folder.toString());
      more.put("url", system.url());
      admin.ifPresent(first -> more.put("firstAdmin", first.shown()));
      options.printJson(spec, interpretation, more);
      spec.commandLine().getErr().println("ready " + system.url());
    } else {
      admin.ifPresent(
          first ->
              spec.commandLine()
                  .getOut()
                  .println("first admin " + first.login() + ", password " + first.password()));
      spec.commandLine().getOut().println("ready " + system.url());
    }
    spec.commandLine().getOut().flush();
  }
}
