package dev.bluewright.generator.project;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts a project into a folder: all of it, or nothing.
 *
 * <p>New files are staged on the same disk and moved into place when all are there, the lock last.
 * Over an earlier generation of the same system it touches only files that change, keeps the files
 * that are a person's, and refuses to change a generated file that was edited.
 *
 * <p>Thread safety: immutable; two writers of one folder exclude each other by nothing.
 */
public final class ProjectWriter {
  private ProjectWriter() {}

  /** Writes a project without runtime jars. */
  public static Writing write(Project project, Path folder) {
    return write(project, folder, RuntimeRepository.none());
  }

  /**
   * Writes a project with the runtime jars that it carries.
   *
   * @param folder made when it is not there; what it may hold is nothing, or the same system
   */
  public static Writing write(Project project, Path folder, RuntimeRepository runtime) {
    try {
      var target = folder.toAbsolutePath().normalize();
      var refusal = Refusals.of(project, target);
      if (refusal.isPresent()) {
        return Writing.refused(List.of(refusal.get()));
      }
      var changes = Changes.between(project, runtime, target);
      if (!changes.edited().isEmpty()) {
        return Writing.refused(changes.edited().stream().map(ProjectWriter::edited).toList());
      }
      Staging.apply(changes, target);
      return new Writing(List.of(), changes.writtenPaths(), changes.removed());
    } catch (IOException e) {
      return Writing.refused(List.of(cannotWrite(folder, e)));
    }
  }

  private static Finding edited(Path file) {
    return finding(
        "GEN-012",
        file,
        "It was edited since it was generated, and the blueprint now asks for another content.",
        "Move your change into a Behavior class or the blueprint, or take the edit back.");
  }

  private static Finding cannotWrite(Path folder, IOException cause) {
    var reason =
        switch (cause) {
          case AccessDeniedException _ -> "writing is not allowed there";
          case FileSystemException e when e.getReason() != null -> e.getReason();
          default -> String.valueOf(cause.getMessage());
        };
    return finding(
        "GEN-013",
        folder,
        "The project cannot be written: " + reason + ".",
        "Nothing was changed. Give a folder that can be written with --dir.");
  }

  static Finding finding(String code, Path path, String message, String hint) {
    return new Finding(
        code,
        Severity.ERROR,
        Place.ofFile(path.toString()),
        message,
        Optional.of(hint),
        Optional.empty());
  }
}
