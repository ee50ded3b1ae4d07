package dev.bluewright.evaluator.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What somebody does with a folder of evidence who knows how it is made. */
final class Folders {
  private Folders() {}

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Writes the manifest and its seal again. */
  static void seal(Path copy) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.list(copy)) {
      for (var each : files.toList()) {
        var name = each.getFileName().toString();
        if (!name.startsWith("manifest")) {
          hashes.put(name, Hashes.of(Files.readAllBytes(each)));
        }
      }
    }
    var manifest = Papers.json(Map.of("sha256", hashes));
    Files.writeString(copy.resolve(EvidenceFolder.MANIFEST), manifest);
    Files.writeString(copy.resolve(EvidenceFolder.SEAL), EvidenceFolder.seal(manifest));
  }
}
