package dev.bluewright.workbench.artifact;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Home;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fetches artifacts through the Maven wrapper, so that the person's own settings, mirrors and local
 * repository hold, and checksums are verified. Thread safety: one thread.
 */
public final class MavenArtifacts {
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
  private static final long ERRORS_TOLD = 5;

  private final Progress progress;

  /** Artifacts whose download is told to the given progress. */
  public MavenArtifacts(Progress progress) {
    this.progress = progress;
  }

  /**
   * Copies one artifact into a folder.
   *
   * @param coordinates {@code group:artifact:version}, of a jar
   * @return the copy
   * @throws WorkbenchException it is neither here nor to be had
   */
  public Path copy(String coordinates, Path folder) {
    String[] parts = coordinates.split(":", -1);
    return progress.during(
        "fetching " + parts[1] + " " + parts[2] + " from Maven's repository",
        () -> {
          fetch(coordinates, folder);
          return folder.resolve(parts[1] + "-" + parts[2] + ".jar");
        });
  }

  private static void fetch(String coordinates, Path folder) {
    Path log = folder.resolve("fetch.log");
    try (SupervisedProcess maven = SupervisedProcess.start(recipe(coordinates, folder, log))) {
      if (maven.awaitEnd() != 0) {
        throw notToBeHad(coordinates, log);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notToBeHad(coordinates, log);
    }
  }

  private static SupervisedProcess.Recipe recipe(String coordinates, Path folder, Path log) {
    return new SupervisedProcess.Recipe(
        List.of(
            Home.folder().resolve("mvnw").toString(),
            "--batch-mode",
            "--strict-checksums",
            "--non-recursive",
            COPY,
            "-Dartifact=" + coordinates,
            "-DoutputDirectory=" + folder),
        Map.of(),
        Home.folder(),
        Optional.of(log),
        folder.resolve("fetch.id"),
        SupervisedProcess.StopSignal.TERM,
        Duration.ofSeconds(2));
  }

  private static WorkbenchException notToBeHad(String coordinates, Path log) {
    return new WorkbenchException(
        ExitCode.MACHINE,
        coordinates
            + " is not on this machine and could not be fetched:\n"
            + firstErrors(log)
            + "\nCheck the network and the disk, or give a running database with --database-url.");
  }

  /** What Maven said; its log is in a folder that does not stay. */
  private static String firstErrors(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith("[ERROR]") || line.contains("rror:"))
          .limit(ERRORS_TOLD)
          .collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException unreadable) {
      return "(Maven's log cannot be read: " + unreadable.getMessage() + ")";
    }
  }
}
