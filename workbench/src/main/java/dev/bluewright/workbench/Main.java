package dev.bluewright.workbench;

import dev.bluewright.workbench.command.BluewrightCommand;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Runs the command line and turns whatever ends it into an exit code. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit code. */
  public static int run(String... arguments) {
    return run(commandLine(new BluewrightCommand()), arguments);
  }

  static int run(CommandLine commandLine, String... arguments) {
    List<String> words = describedLast(List.of(arguments));
    try {
      return commandLine.execute(words.toArray(String[]::new));
    } catch (OutOfMemoryError | StackOverflowError fault) {
      return Failures.ended(fault, commandLine, words);
    }
  }

  static CommandLine commandLine(BluewrightCommand command) {
    return new CommandLine(command)
        .setColorScheme(Help.defaultColorScheme(Terminal.OUTPUT.colours()))
        .setParameterExceptionHandler((failure, words) -> Failures.misused(failure, List.of(words)))
        .setExecutionExceptionHandler(
            (failure, at, parsed) -> Failures.ended(failure, at, parsed.originalArgs()));
  }

  /** A description may begin with a bullet, which is no option: it goes behind {@code --}. */
  private static List<String> describedLast(List<String> arguments) {
    List<String> bullets = arguments.stream().filter(Main::beginsWithABullet).toList();
    if (bullets.isEmpty() || arguments.contains("--")) {
      return arguments;
    }
    List<String> words = new ArrayList<>(arguments);
    words.removeAll(bullets);
    words.add("--");
    words.addAll(bullets);
    return words;
  }

  private static boolean beginsWithABullet(String argument) {
    return argument.length() > 1
        && argument.charAt(0) == '-'
        && Character.isWhitespace(argument.charAt(1));
  }
}
