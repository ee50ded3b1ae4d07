package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.Blueprint;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands take that write a project. */
final class ProjectOptions {
  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Where the project goes; a folder named like the system unless given.")
  private @Nullable Path folder;

  @Option(
      names = "--partial",
      description = "Goes on although a requirement is unclear or cannot be built yet.")
  private boolean partial;

  boolean partial() {
    return partial;
  }

  Path folder(Blueprint blueprint) {
    Path chosen = folder == null ? Path.of(blueprint.system().name()) : folder;
    return chosen.toAbsolutePath().normalize();
  }
}
