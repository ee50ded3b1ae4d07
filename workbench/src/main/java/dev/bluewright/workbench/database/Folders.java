package dev.bluewright.workbench.database;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. Stateless. */
public final class Folders {
  private Folders() {}

  /**
   * Deletes a folder with all that it holds, where it is there; links are not followed.
   *
   * @throws WorkbenchException exit code 4, it cannot be deleted
   */
  public static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException | UncheckedIOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot delete " + folder + ": " + failure, failure);
    }
  }
}
