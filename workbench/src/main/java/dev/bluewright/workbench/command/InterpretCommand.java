package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.WholeFile;
import dev.bluewright.workbench.report.ColouredText;
import dev.bluewright.workbench.report.InterpretationPage;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the blueprint of a description and what became of each requirement. */
@Command(
    name = "interpret",
    description = "Shows what is understood of a description, and its blueprint.",
    mixinStandardHelpOptions = true)
public final class InterpretCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DescriptionOptions options;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page that shows, in the text itself, what each phrase became.")
  private @Nullable Path html;

  @Override
  public Integer call() {
    Interpretation interpretation = options.interpretation();
    if (Terminal.OUTPUT.colours().enabled() && !options.json()) {
      spec.commandLine().getOut().print(ColouredText.of(interpretation));
    }
    options.show(spec, interpretation);
    if (html != null) {
      WholeFile.write(html, InterpretationPage.of(interpretation));
      spec.commandLine().getErr().println("page in " + html);
    }
    if (options.json()) {
      options.printJson(spec, interpretation, Map.of());
    } else {
      spec.commandLine().getOut().println("\n" + BlueprintWriter.write(interpretation.blueprint()));
    }
    return ExitCode.DONE.code();
  }
}
