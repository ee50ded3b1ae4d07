package dev.bluewright.workbench.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Starts one supervised program in a Java process of its own and holds it until it is killed. */
final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path runFile = Path.of(arguments[0]);
    SupervisedProcess process =
        SupervisedProcess.start(
            recipe(runFile, Arrays.copyOfRange(arguments, 1, arguments.length)));
    process.awaitEnd();
  }

  static SupervisedProcess.Recipe recipe(Path runFile, String... command) {
    return new SupervisedProcess.Recipe(
        Arrays.asList(command),
        java.util.Map.of(),
        Path.of("/"),
        Optional.empty(),
        runFile,
        SupervisedProcess.StopSignal.TERM,
        Duration.ofSeconds(1));
  }
}
