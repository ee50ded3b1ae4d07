package dev.bluewright.workbench.corpus;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.corpus.BuildOutcome.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What came of a project's build, as long as the project is the same. */
record KeptOutcome(Path project) {

  private Path file() {
    return project.resolveSibling(project.getFileName() + ".outcome");
  }

  /** What was written is in the lock, with a hash of each file. */
  private String lock() throws IOException {
    return Files.readString(project.resolve(".bluewright/lock.json"), StandardCharsets.UTF_8);
  }

  Optional<BuildOutcome> find() {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    var kept = new Properties();
    try (var in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
      kept.load(in);
      return kept.getProperty("lock", "").equals(lock())
          ? Optional.of(
              new BuildOutcome(
                  State.valueOf(kept.getProperty("state")),
                  Integer.parseInt(kept.getProperty("tests")),
                  kept.getProperty("note")))
          : Optional.empty();
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  void keep(BuildOutcome outcome) {
    var kept = new Properties();
    kept.setProperty("state", outcome.state().name());
    kept.setProperty("tests", String.valueOf(outcome.tests()));
    kept.setProperty("note", outcome.note());
    var draft = project.resolveSibling(project.getFileName() + ".draft");
    try {
      kept.setProperty("lock", lock());
      try (var out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        kept.store(out, null);
      }
      Files.move(
          draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  private WorkbenchException unusable(IOException failure) {
    return new WorkbenchException(
        ExitCode.MACHINE, "Cannot keep what came of " + project + ": " + failure, failure);
  }
}
