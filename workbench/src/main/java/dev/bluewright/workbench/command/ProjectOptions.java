package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.tier.Acceptance;
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

  @Option(
      names = "--until-accepted",
      description =
          "Judges the running system by every sentence first, heals what failed, and judges again,"
              + " at most three times; no project is written where it is not accepted. What the judge"
              + " saw in each round is kept beside it, in a folder named like it and -evidence.")
  private boolean untilAccepted;

  boolean partial() {
    return partial;
  }

  /** The text of a draft's blueprint, accepted where that is asked for. */
  String text(Blueprint draft, Progress progress) {
    return untilAccepted
        ? Acceptance.of(draft, evidence(draft), progress)
        : BlueprintWriter.write(draft);
  }

  /** Beside the project, which is not there where it is not accepted. */
  private Path evidence(Blueprint draft) {
    Path project = folder(draft);
    return project.resolveSibling(project.getFileName() + "-evidence");
  }

  Path folder(Blueprint blueprint) {
    Path chosen = folder == null ? Path.of(blueprint.system().name()) : folder;
    return chosen.toAbsolutePath().normalize();
  }
}
