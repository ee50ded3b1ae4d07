package dev.bluewright.workbench.tier;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Runs a class of the runtime on a project's classes, in a process of its own.
 *
 * @param classes where the project's classes are
 * @param runtime the folder with the jars that they run with
 */
record TrialProcess(Path project, Path classes, Path runtime) {
  /** The longest time that it may work: that of a processor, since others may need it as well. */
  static final int SECONDS = 10;

  /** The longest time that it may take in all, working or waiting. */
  private static final int SECONDS_IN_ALL = 60;

  private static final long LOOKS_MILLIS = 100;

  /** With which exit code it ended, if it did in time, and all that it said. */
  record Ended(OptionalInt exitCode, String words) {}

  /** Runs it to its end, or as long as it may take. */
  Ended run(String mainClass, List<String> arguments) {
    try {
      var words = Files.createTempFile(project.resolve(".bluewright"), "trial", ".txt");
      var process = process(mainClass, arguments, words);
      try {
        boolean inTime = endsInTime(process);
        return new Ended(
            inTime ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(),
            Files.readString(words));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The code cannot be tried: " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(ExitCode.MACHINE, "The trial was interrupted.", stopped);
    }
  }

  private static boolean endsInTime(Process process) throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_IN_ALL);
    while (!process.waitFor(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
      var worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
      if (worked.toSeconds() >= SECONDS || System.nanoTime() >= last) {
        return false;
      }
    }
    return true;
  }

  private Process process(String mainClass, List<String> arguments, Path words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.add(classes + File.pathSeparator + runtime.resolve("*"));
    command.add(mainClass);
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(words.toFile())
        .start();
  }
}
