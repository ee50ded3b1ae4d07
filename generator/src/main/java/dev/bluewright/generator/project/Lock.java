package dev.bluewright.generator.project;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was generated into a project's folder, kept in {@code .bluewright/lock.json}.
 *
 * <p>Thread safety: immutable.
 *
 * @param system name of the system that the folder holds
 * @param blueprint hash of the blueprint that the files came from
 * @param files hash of each generated file, by path
 */
record Lock(String system, String blueprint, SortedMap<String, String> files) {
  /** Where the lock is, in a project's folder. */
  static final String PATH = ".bluewright/lock.json";

  private static final Pattern ENTRY =
      Pattern.compile("\"([^\"]+)\": \"(sha256:[0-9a-f]{64}|[^\"]*)\"");

  Lock {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The lock of files that were just generated. */
  static Lock of(String system, String blueprint, Iterable<ProjectFile> generated) {
    var files = new TreeMap<String, String>();
    for (var file : generated) {
      if (file.kind() != ProjectFile.Kind.YOURS) {
        files.put(file.path(), Hash.of(file.text()));
      }
    }
    return new Lock(system, Hash.of(blueprint), files);
  }

  /** Reads what {@link #json()} wrote; empty when it is something else. */
  static Optional<Lock> parse(String json) {
    var entries = new TreeMap<String, String>();
    var matcher = ENTRY.matcher(json);
    while (matcher.find()) {
      entries.put(matcher.group(1), matcher.group(2));
    }
    var system = entries.remove("system");
    var blueprint = entries.remove("blueprint");
    return system == null || blueprint == null
        ? Optional.empty()
        : Optional.of(new Lock(system, blueprint, entries));
  }

  /** One JSON document, a line a file. */
  String json() {
    var lines = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      lines.append(lines.isEmpty() ? "" : ",\n");
      lines.append("    \"").append(file.getKey()).append("\": \"");
      lines.append(file.getValue()).append('"');
    }
    return """
    {
      "system": "%s",
      "blueprint": "%s",
      "files": {
    %s
      }
    }
    """
        .formatted(system, blueprint, lines);
  }

  /** Whether a file on the disk is still what was generated. */
  boolean holds(String path, byte[] content) {
    return Hash.of(content).equals(files.get(path));
  }
}
