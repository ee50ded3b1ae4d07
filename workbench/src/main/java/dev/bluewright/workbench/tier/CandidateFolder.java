package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WholeFile;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a candidate comes from, and where what was healed goes.
 *
 * @param folder the project's folder; none where a blueprint stands by itself
 * @param file the blueprint as the person named it
 */
public record CandidateFolder(Optional<Path> folder, String file) {
  private static final String BLUEPRINT = "blueprint.yaml";
  private static final List<String> PARTS = List.of("src", "deploy");
  private static final Path BASE = Path.of(".bluewright", "base");

  /** By what a person names: a project's folder, its blueprint, or a blueprint by itself. */
  public static CandidateFolder named(String name) {
    var path = Path.of(name);
    if (Files.isDirectory(path)) {
      return new CandidateFolder(Optional.of(path), BLUEPRINT);
    }
    var parent = path.toAbsolutePath().resolveSibling(".").normalize();
    return path.endsWith(BLUEPRINT) && Files.isDirectory(parent.resolve(BASE))
        ? new CandidateFolder(Optional.of(parent), BLUEPRINT)
        : new CandidateFolder(Optional.empty(), name);
  }

  /**
   * Reads what is there.
   *
   * @throws WorkbenchException exit code 2, there is no blueprint, or a file cannot be read
   */
  public Candidate read() {
    if (folder.isEmpty()) {
      return Candidate.of(
          file,
          file.equals("-")
              ? DescriptionSource.read(file)
              : DescriptionSource.ofDocument(Path.of(file)));
    }
    var files = new TreeMap<String, String>();
    files.put(BLUEPRINT, DescriptionSource.ofDocument(folder.get().resolve(BLUEPRINT)));
    PARTS.forEach(part -> add(folder.get().resolve(part), files));
    return new Candidate(BLUEPRINT, files);
  }

  /** The files that are not as they were generated. */
  private void add(Path part, TreeMap<String, String> files) {
    if (!Files.isDirectory(part)) {
      return;
    }
    var project = folder.orElseThrow();
    try (Stream<Path> all = Files.walk(part)) {
      for (var path : all.filter(Files::isRegularFile).toList()) {
        var name = project.relativize(path);
        var base = project.resolve(BASE).resolve(name);
        if (!Files.exists(base) || Files.mismatch(base, path) >= 0) {
          files.put(name.toString().replace('\\', '/'), Files.readString(path));
        }
      }
    } catch (MalformedInputException noText) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "A file in " + part + " is no text in UTF-8.", noText);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, part + " cannot be read: " + failure, failure);
    }
  }

  /** Writes each file that differs, whole or not at all. */
  public void write(Candidate before, Candidate after) {
    after
        .files()
        .forEach(
            (name, text) -> {
              if (!text.equals(before.files().get(name))) {
                WholeFile.write(folder.map(each -> each.resolve(name)).orElse(Path.of(name)), text);
              }
            });
  }
}
