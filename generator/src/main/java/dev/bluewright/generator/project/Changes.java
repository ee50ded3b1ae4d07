package dev.bluewright.generator.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a project changes in its folder.
 *
 * @param contents new content of each file that changes, by path; the lock is among them
 * @param executables paths of scripts among them
 * @param removed paths that an earlier generation wrote and this one does not
 * @param edited files that would change and that somebody edited
 */
record Changes(
    SortedMap<String, byte[]> contents,
    SortedSet<String> executables,
    List<String> removed,
    List<Path> edited) {

  static Changes between(Project project, RuntimeRepository runtime, Path folder)
      throws IOException {
    var lock = lock(folder);
    var contents = new TreeMap<String, byte[]>();
    var executables = new TreeSet<String>();
    var edited = new ArrayList<Path>();
    for (var file : project.files().values()) {
      var path = folder.resolve(file.path());
      var content = file.text().getBytes(StandardCharsets.UTF_8);
      if (isAsItShouldBe(file, path, content, lock)) {
        continue;
      }
      if (isEdited(file, path, lock)) {
        edited.add(path);
      }
      contents.put(file.path(), content);
      if (file.kind() == ProjectFile.Kind.EXECUTABLE) {
        executables.add(file.path());
      }
    }
    addJars(runtime, folder, contents);
    var removed = removed(project, folder, lock, edited);
    return new Changes(contents, executables, removed, edited);
  }

  List<String> writtenPaths() {
    return List.copyOf(contents.keySet());
  }

  private static Optional<Lock> lock(Path folder) throws IOException {
    var file = folder.resolve(Lock.PATH);
    return Files.isRegularFile(file) ? Lock.parse(Files.readString(file)) : Optional.empty();
  }

  /**
   * Nothing to do: the content is there, or the file is a person's, or only a person changed it.
   */
  private static boolean isAsItShouldBe(
      ProjectFile file, Path path, byte[] content, Optional<Lock> lock) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    return file.kind() == ProjectFile.Kind.YOURS
        || Arrays.equals(Files.readAllBytes(path), content)
        || lock.filter(each -> each.holds(file.path(), content)).isPresent();
  }

  private static boolean isEdited(ProjectFile file, Path path, Optional<Lock> lock)
      throws IOException {
    if (!Files.isRegularFile(path) || isOurs(file.path())) {
      return false;
    }
    var content = Files.readAllBytes(path);
    return lock.filter(each -> each.holds(file.path(), content)).isEmpty();
  }

  private static boolean isOurs(String path) {
    return path.equals(Lock.PATH) || path.startsWith(Project.BASE);
  }

  private static void addJars(
      RuntimeRepository runtime, Path folder, SortedMap<String, byte[]> contents)
      throws IOException {
    for (var file : runtime.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
        contents.put(file.getKey(), file.getValue());
      }
    }
  }

  private static List<String> removed(
      Project project, Path folder, Optional<Lock> lock, List<Path> edited) throws IOException {
    var removed = new ArrayList<String>();
    for (var path : lock.map(Lock::files).orElseGet(TreeMap::new).keySet()) {
      var file = folder.resolve(path);
      if (project.files().containsKey(path) || !Files.isRegularFile(file)) {
        continue;
      }
      var content = Files.readAllBytes(file);
      if (lock.filter(each -> each.holds(path, content)).isEmpty()) {
        edited.add(file);
      }
      removed.add(path);
      removed.add(Project.BASE + path);
    }
    return removed;
  }
}
