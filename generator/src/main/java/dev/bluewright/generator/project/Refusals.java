package dev.bluewright.generator.project;

import dev.bluewright.blueprint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Why a folder cannot take a project, before anything is touched. */
final class Refusals {
  private static final long SPACE_TO_SPARE = 16L << 20;

  private Refusals() {}

  static Optional<Finding> of(Project project, Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      return Optional.of(
          ProjectWriter.finding(
              "GEN-010",
              folder,
              "There is a file of that name already.",
              "Give another folder with --dir."));
    }
    var holds =
        Files.isDirectory(folder) ? whatItHolds(project, folder) : Optional.<Finding>empty();
    return holds.isPresent() ? holds : noSpace(folder);
  }

  private static Optional<Finding> whatItHolds(Project project, Path folder) throws IOException {
    var lockFile = folder.resolve(Lock.PATH);
    var lock =
        Files.isRegularFile(lockFile)
            ? Lock.parse(Files.readString(lockFile))
            : Optional.<Lock>empty();
    if (lock.isEmpty()) {
      return isEmpty(folder) ? Optional.empty() : Optional.of(somethingElse(folder));
    }
    return lock.get().system().equals(project.name())
        ? Optional.empty()
        : Optional.of(anotherSystem(folder, lock.get().system()));
  }

  private static Finding somethingElse(Path folder) {
    return ProjectWriter.finding(
        "GEN-010",
        folder,
        "The folder holds something else already.",
        "Give an empty or new folder with --dir.");
  }

  private static Finding anotherSystem(Path folder, String system) {
    return ProjectWriter.finding(
        "GEN-011",
        folder,
        "The folder holds another system, " + system + ".",
        "Give an empty or new folder with --dir.");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static Optional<Finding> noSpace(Path folder) throws IOException {
    var nearest = folder;
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    var free = Files.getFileStore(nearest).getUsableSpace();
    return free >= SPACE_TO_SPARE
        ? Optional.empty()
        : Optional.of(
            ProjectWriter.finding(
                "GEN-014",
                folder,
                "The disk has " + (free >> 10) + " KiB left, too little for a project.",
                "Free at least 16 MiB, or give a folder on another disk with --dir."));
  }
}
