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

  /** Whether it can be written, or made where it is not there yet. */
  public static boolean canBeWritten(Path folder) {
    Path nearest = nearest(folder);
    return Files.isDirectory(nearest) && Files.isWritable(nearest);
  }

  /** The folder itself, or the nearest around it that is there. */
  public static Path nearest(Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

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
