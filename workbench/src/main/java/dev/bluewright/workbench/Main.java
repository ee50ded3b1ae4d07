package dev.bluewright.workbench;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the command line and turns whatever ends it into an exit code. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit code. */
  public static int run(String... arguments) {
    return commandLine(new BluewrightCommand()).execute(arguments);
  }

  static CommandLine commandLine(BluewrightCommand command) {
    return new CommandLine(command)
        .setExecutionExceptionHandler((failure, at, parsed) -> explain(failure, at));
  }

  private static int explain(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof WorkbenchException known) {
      err.println(known.getMessage());
      return known.exitCode().code();
    }
    err.println("This is a fault of Bluewright, not yours: " + failure);
    err.println("A report that you can attach to a bug is in " + report(failure));
    return ExitCode.OWN_FAULT.code();
  }

  private static String report(Exception failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    try {
      Path file = Files.createTempFile("bluewright-report", ".txt");
      Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
      return file.toString();
    } catch (IOException noRoom) {
      return "nothing: it could not be written (" + noRoom.getMessage() + ")\n" + text;
    }
  }
}
