package dev.bluewright.generator.project;

import dev.bluewright.generator.GeneratorException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a generated project, by path relative to its folder, with {@code /} between names.
 *
 * <p>Thread safety: immutable.
 *
 * @param name name of the system, which is the name of a project's folder unless another is given
 * @param files every file but those of the runtime repository
 */
public record Project(String name, SortedMap<String, ProjectFile> files) {
  /** Where a project keeps its files as they were generated, before anybody edited them. */
  static final String BASE = ".bluewright/base/";

  /** Takes a copy of the files. */
  public Project {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A project with the lock of its files and a copy of each as it was generated. */
  public static Project locked(
      String name, String blueprint, SortedMap<String, ProjectFile> generated) {
    var files = new TreeMap<>(generated);
    for (var file : generated.values()) {
      if (file.kind() != ProjectFile.Kind.YOURS) {
        var path = BASE + file.path();
        files.put(path, ProjectFile.generated(path, file.text()));
      }
    }
    var lock = Lock.of(name, blueprint, generated.values());
    files.put(Lock.PATH, ProjectFile.generated(Lock.PATH, lock.json()));
    return new Project(name, files);
  }

  /** The content of a file, as bytes of UTF-8. */
  public byte[] content(String path) {
    return file(path).text().getBytes(StandardCharsets.UTF_8);
  }

  /** A file that the project must have. */
  public ProjectFile file(String path) {
    var file = files.get(path);
    if (file == null) {
      throw new GeneratorException("the project " + name + " has no file " + path);
    }
    return file;
  }

  /** The text of each file, by path. */
  public SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    for (Map.Entry<String, ProjectFile> file : files.entrySet()) {
      texts.put(file.getKey(), file.getValue().text());
    }
    return texts;
  }
}
