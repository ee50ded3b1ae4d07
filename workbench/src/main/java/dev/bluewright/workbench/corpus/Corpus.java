package dev.bluewright.workbench.corpus;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The descriptions in a folder.
 *
 * @param briefs those whose first line says where they were found, by name
 * @param others text files of which the first line does not say so; they are not read
 */
public record Corpus(List<Brief> briefs, List<String> others) {

  /**
   * All files below a folder that end in {@code .md} or {@code .txt}.
   *
   * @throws WorkbenchException the folder cannot be read, or holds no description
   */
  public static Corpus in(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      var files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.(md|txt)"))
              .sorted()
              .toList();
      return of(folder, files);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Cannot read the folder " + folder + ": " + failure, failure);
    }
  }

  private static Corpus of(Path folder, List<Path> files) throws IOException {
    var briefs = new ArrayList<Brief>();
    var others = new ArrayList<String>();
    for (var file : files) {
      Brief.in(folder, file)
          .ifPresentOrElse(briefs::add, () -> others.add(folder.relativize(file).toString()));
    }
    if (briefs.isEmpty()) {
      throw new WorkbenchException(
          ExitCode.FINDINGS,
          "No file below "
              + folder
              + " has a first line that says where it was found, and a blank line after it.");
    }
    return new Corpus(List.copyOf(briefs), List.copyOf(others));
  }
}
