package dev.bluewright.workbench.corpus;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.corpus.BuildOutcome.State;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a project as its own README says, which starts the system and runs its acceptance tests.
 *
 * @param each how long it may take
 */
record SystemTrial(Path project, Duration each) {

  BuildOutcome outcome() {
    try {
      Path log = project.resolveSibling(project.getFileName() + ".log");
      Files.deleteIfExists(log);
      Optional<Integer> code = code(log);
      if (code.isEmpty()) {
        return BuildOutcome.of(State.LATE, "over " + each.toSeconds() + " s");
      }
      var tests = TestReports.in(project.resolve("target/surefire-reports"));
      if (!tests.failed().isEmpty()) {
        var note = tests.failed().size() + " failed: " + tests.failed().getFirst();
        return new BuildOutcome(State.FAILS, tests.run(), note);
      }
      return code.get() == 0
          ? new BuildOutcome(State.PASSES, tests.run(), "")
          : BuildOutcome.of(State.BREAKS, firstError(log));
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot build in " + project + ": " + failure, failure);
    }
  }

  private Optional<Integer> code(Path log) {
    var recipe =
        new SupervisedProcess.Recipe(
            List.of("/bin/sh", "./mvnw", "--batch-mode", "-q", "verify"),
            Map.of("JAVA_HOME", System.getProperty("java.home")),
            project,
            Optional.of(log),
            project.resolveSibling(project.getFileName() + ".run"),
            SupervisedProcess.StopSignal.TERM,
            Duration.ofSeconds(10));
    try (var process = SupervisedProcess.start(recipe)) {
      var code = process.awaitEnd(each);
      return code.isPresent() ? Optional.of(code.getAsInt()) : Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(ExitCode.MACHINE, "The build was interrupted.", stopped);
    }
  }

  private static String firstError(Path log) throws IOException {
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.contains("ERROR"))
          .map(line -> line.replaceFirst("^\\[ERROR]\\s*", "").strip())
          .filter(line -> !line.isEmpty())
          .findFirst()
          .orElse("the build ended without a word");
    }
  }
}
