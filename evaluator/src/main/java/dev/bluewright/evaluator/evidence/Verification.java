package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.verdict.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/**
 * The check of a folder with evidence: every hash, that no file is missing or added, and every
 * verdict and report, made again from the recorded exchanges.
 *
 * <p>Thread safety: immutable.
 *
 * @param faults what is not as it was written; empty where all is
 * @param evaluation what the folder tells, where it can be read
 */
public record Verification(List<String> faults, Optional<Evaluation> evaluation) {
  /** Keeps a copy. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /**
   * Checks a folder.
   *
   * @throws EvidenceException it is no folder with evidence, or cannot be read
   */
  public static Verification of(Path folder) {
    var files = bytes(folder);
    if (!files.containsKey(EvidenceFolder.MANIFEST)) {
      throw new EvidenceException(folder + " has no " + EvidenceFolder.MANIFEST + ".", null);
    }
    var faults = new ArrayList<String>();
    seal(files, faults);
    hashes(files, faults);
    var texts = new TreeMap<String, String>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return new Verification(faults, recomputed(texts, faults));
  }

  private static Map<String, byte[]> bytes(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new EvidenceException("There is no folder " + folder + ".", null);
    }
    try (var all = Files.walk(folder)) {
      var files = new HashMap<String, byte[]>();
      for (var file : all.filter(each -> !each.equals(folder)).toList()) {
        var name = folder.relativize(file).toString();
        files.put(name, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new EvidenceException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void seal(Map<String, byte[]> files, List<String> faults) {
    var manifest = text(files, EvidenceFolder.MANIFEST);
    if (!text(files, EvidenceFolder.SEAL).equals(EvidenceFolder.seal(manifest))) {
      faults.add(EvidenceFolder.SEAL + " is not the hash of " + EvidenceFolder.MANIFEST + ".");
    }
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static void hashes(Map<String, byte[]> files, List<String> faults) {
    var wanted = wanted(text(files, EvidenceFolder.MANIFEST), faults);
    var names = new TreeSet<>(files.keySet());
    names.addAll(wanted.keySet());
    names.removeAll(List.of(EvidenceFolder.MANIFEST, EvidenceFolder.SEAL));
    for (var name : names) {
      var bytes = files.get(name);
      if (bytes == null) {
        faults.add(name + " is missing.");
      } else if (!wanted.containsKey(name)) {
        faults.add(name + " was added.");
      } else if (!Hashes.of(bytes).equals(wanted.get(name))) {
        faults.add(name + " was altered.");
      }
    }
  }

  private static Map<String, String> wanted(String manifest, List<String> faults) {
    var hashes = new TreeMap<String, String>();
    try {
      Papers.JSON
          .readTree(manifest)
          .path("sha256")
          .properties()
          .forEach(each -> hashes.put(each.getKey(), each.getValue().asString("")));
    } catch (JacksonException e) {
      faults.add(EvidenceFolder.MANIFEST + " is not JSON.");
    }
    return hashes;
  }

  /** Somebody may have written anything: whatever fails on it is a fault of the evidence. */
  private static Optional<Evaluation> recomputed(Map<String, String> texts, List<String> faults) {
    try {
      var evaluation = Papers.read(texts);
      Papers.of(evaluation)
          .forEach(
              (name, text) -> {
                if (!text.equals(texts.get(name))) {
                  faults.add(name + " does not follow from the recorded exchanges.");
                }
              });
      if (!Hashes.of(evaluation.text()).equals(evaluation.about().get("descriptionSha256"))) {
        faults.add("The description is not the one that was judged.");
      }
      return Optional.of(evaluation);
    } catch (RuntimeException | StackOverflowError e) {
      var why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
      faults.add("The evidence cannot be read: " + why);
      return Optional.empty();
    }
  }
}
