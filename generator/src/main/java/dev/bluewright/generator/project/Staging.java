package dev.bluewright.generator.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes all files beside the folder first, then moves them into place, the lock last. */
final class Staging {
  private final Changes changes;
  private final Path folder;
  private final Path staged;

  private Staging(Changes changes, Path folder, Path staged) {
    this.changes = changes;
    this.folder = folder;
    this.staged = staged;
  }

  static void apply(Changes changes, Path folder) throws IOException {
    if (changes.contents().isEmpty() && changes.removed().isEmpty()) {
      return;
    }
    var parent = Objects.requireNonNull(folder.getParent(), "a project needs a folder of its own");
    var made = missing(parent);
    try {
      Files.createDirectories(parent);
      stage(changes, folder, parent);
    } catch (IOException e) {
      for (var each : made) {
        Files.deleteIfExists(each);
      }
      throw e;
    }
  }

  /** Folders that have to be made, the innermost first. */
  private static List<Path> missing(Path folder) {
    return Stream.iterate(folder, each -> each != null && !Files.exists(each), Path::getParent)
        .toList();
  }

  private static void stage(Changes changes, Path folder, Path parent) throws IOException {
    var staged = parent.resolve("." + folder.getFileName() + "-" + UUID.randomUUID());
    Files.createDirectory(staged);
    try {
      var staging = new Staging(changes, folder, staged);
      staging.write();
      staging.move();
    } finally {
      clear(staged);
    }
  }

  private void write() throws IOException {
    for (var file : changes.contents().entrySet()) {
      var path = staged.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      if (changes.executables().contains(file.getKey()) && !path.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + path + " executable");
      }
    }
  }

  private void move() throws IOException {
    if (!Files.exists(folder)) {
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    for (var path : changes.contents().keySet()) {
      if (!path.equals(Lock.PATH)) {
        moveFile(path);
      }
    }
    for (var path : changes.removed()) {
      Files.deleteIfExists(folder.resolve(path));
    }
    if (changes.contents().containsKey(Lock.PATH)) {
      moveFile(Lock.PATH);
    }
  }

  private void moveFile(String path) throws IOException {
    var target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.move(
        staged.resolve(path),
        target,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void clear(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
