package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.BuiltVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
    name = "bluewright",
    description = "Turns a description of a back end in plain English into a running service.",
    mixinStandardHelpOptions = true,
    versionProvider = BluewrightCommand.Told.class,
    subcommands = {
      RunCommand.class,
      NewCommand.class,
      InterpretCommand.class,
      CorpusCommand.class,
      ValidateCommand.class,
      GenerateCommand.class,
      EvaluateCommand.class,
      BlueprintCommand.class,
      DoctorCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an evaluation or a check failed",
      "2:what you wrote has findings",
      "3:a requirement was not met, and --partial was not given",
      "4:the machine lacks something; the message says what",
      "70:a fault of Bluewright itself"
    })
public final class BluewrightCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** The version, as its build says it. */
  static final class Told implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Bluewright " + BuiltVersion.TEXT};
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}
