package dev.bluewright.workbench.artifact;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Home;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Fetches artifacts through the Maven wrapper, so that the person's own settings, mirrors and local
 * repository hold, and checksums are verified. Thread safety: one thread.
 */
public final class MavenArtifacts {
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
  private static final long TELL_EVERY_SECONDS = 2;

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
    Path log = folder.resolve("fetch.log");
    try {
      Process maven = start(coordinates, folder, log);
      long seconds = 0;
      while (!maven.waitFor(TELL_EVERY_SECONDS, TimeUnit.SECONDS)) {
        seconds += TELL_EVERY_SECONDS;
        progress.step("fetching " + parts[1] + " " + parts[2] + " (" + seconds + " s)");
      }
      if (maven.exitValue() != 0) {
        throw notToBeHad(coordinates, log);
      }
      return folder.resolve(parts[1] + "-" + parts[2] + ".jar");
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The Maven wrapper cannot be run: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notToBeHad(coordinates, log);
    }
  }

  private static Process start(String coordinates, Path folder, Path log) throws IOException {
    return new ProcessBuilder(
            Home.folder().resolve("mvnw").toString(),
            "--batch-mode",
            "--strict-checksums",
            "--non-recursive",
            COPY,
            "-Dartifact=" + coordinates,
            "-DoutputDirectory=" + folder)
        .directory(Home.folder().toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static WorkbenchException notToBeHad(String coordinates, Path log) {
    return new WorkbenchException(
        ExitCode.MACHINE,
        coordinates
            + " is not on this machine and could not be fetched (see "
            + log
            + "). Check the network, or give a running database with --database-url.");
  }
}
