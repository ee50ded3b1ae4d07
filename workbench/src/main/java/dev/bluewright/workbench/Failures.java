package dev.bluewright.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command ends that cannot go on: words on standard error, an exit code, and with {@code
 * --json} one document on standard output. Stateless.
 */
public final class Failures {
  private Failures() {}

  /** The command line itself is wrong. */
  static int misused(ParameterException failure, List<String> arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    String message = words(failure);
    err.println(message);
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ended(command, arguments, ExitCode.FINDINGS, message, Map.of());
  }

  /** What stands behind an unknown option is told as unknown too, and is usually right. */
  private static String words(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
      return "Unknown option: " + unmatched.getUnmatched().getFirst();
    }
    return String.valueOf(failure.getMessage());
  }

  /** A command threw something. */
  static int ended(Throwable failure, CommandLine command, List<String> arguments) {
    if (failure instanceof WorkbenchException known) {
      command.getErr().println(known.getMessage());
      return ended(command, arguments, known.exitCode(), known.summary(), known.details());
    }
    String message = "This is a fault of Bluewright, not yours: " + failure;
    String report = "A report that you can attach to a bug is in " + report(failure);
    command.getErr().println(message + System.lineSeparator() + report);
    return ended(command, arguments, ExitCode.OWN_FAULT, message, Map.of("report", report));
  }

  /** Keeps what a person can attach to a bug, and says where: a file, or else the words. */
  public static String kept(String words) {
    try {
      Path file = Files.createTempFile("bluewright-report", ".txt");
      Files.writeString(file, words, StandardCharsets.UTF_8);
      return file.toString();
    } catch (IOException noRoom) {
      return "nothing: it could not be written (" + noRoom.getMessage() + ")\n" + words;
    }
  }

  private static int ended(
      CommandLine command,
      List<String> arguments,
      ExitCode exitCode,
      String message,
      Map<String, Object> details) {
    if (wantsJson(arguments)) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("exitCode", exitCode.code());
      document.put("message", message);
      document.putAll(details);
      command.getOut().println(Json.text(document));
    }
    command.getErr().flush();
    command.getOut().flush();
    return exitCode.code();
  }

  private static boolean wantsJson(List<String> arguments) {
    int end = arguments.indexOf("--");
    return arguments.subList(0, end < 0 ? arguments.size() : end).contains("--json");
  }

  private static String report(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return kept(text.toString());
  }
}
