package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.verdict.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what an evaluation leaves behind: a folder that is there whole or not at all. Stateless.
 */
public final class EvidenceFolder {
  static final String MANIFEST = "manifest.json";
  static final String SEAL = "manifest.sha256";

  private EvidenceFolder() {}

  /**
   * Whether evidence may be written to a folder: it is not there, or empty.
   *
   * @throws EvidenceException something is there
   */
  public static void requireRoom(Path folder) {
    try {
      if (!Files.exists(folder)) {
        return;
      }
      try (var files =
          Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.of(folder)) {
        if (files.findAny().isPresent()) {
          throw new EvidenceException(folder + " is there already; name a new folder.", null);
        }
      }
    } catch (IOException e) {
      throw new EvidenceException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes an evaluation.
   *
   * @throws EvidenceException the folder is not empty, or cannot be written
   */
  public static void write(Path folder, Evaluation evaluation) {
    requireRoom(folder);
    var files = Papers.of(evaluation);
    var manifest = manifest(files);
    var target = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.getParent());
      var writing = Files.createTempDirectory(target.getParent(), ".evaluation");
      try {
        for (var file : files.entrySet()) {
          Files.writeString(writing.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(writing.resolve(MANIFEST), manifest);
        Files.writeString(writing.resolve(SEAL), seal(manifest));
        Files.deleteIfExists(target);
        Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(writing);
      }
    } catch (IOException e) {
      throw new EvidenceException("Cannot write " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String manifest(Map<String, String> files) {
    var hashes = new TreeMap<String, String>();
    files.forEach((name, text) -> hashes.put(name, Hashes.of(text)));
    return Papers.json(Map.of("sha256", hashes));
  }

  /** The line that {@code sha256sum -c} reads. */
  static String seal(String manifest) {
    return Hashes.of(manifest) + "  " + MANIFEST + "\n";
  }
}
