package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.pipeline.DiskSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/**
 * What the machine and the blueprint need, before anything is done: all that is missing, at once.
 * What a blueprint needs is known where it can be read; its own faults are those of a later tier.
 */
final class MachineTier implements Tier {
  /** What a trial writes, a server's data aside: jars, classes, logs. */
  private static final long MEBIBYTES = 150;

  private final ValidationRequest request;

  MachineTier(ValidationRequest request) {
    this.request = request;
  }

  @Override
  public Level level() {
    return Level.MACHINE;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var findings = new ArrayList<Finding>();
    if (ToolProvider.getSystemJavaCompiler() == null) {
      findings.add(
          machine(Problem.NO_COMPILER, "This Java has no compiler.", "Install a JDK, not a JRE."));
    }
    folder().ifPresent(findings::add);
    FileNeeds.finding().ifPresent(findings::add);
    var blueprint = candidate.reading().blueprint();
    if (request.until().compareTo(Level.INTEGRATION) >= 0) {
      port().ifPresent(findings::add);
      findings.addAll(SecretNeeds.ofTheService());
      blueprint
          .map(known -> new DatabaseNeeds(request.database(), known.system().database()))
          .ifPresent(needs -> findings.addAll(needs.findings()));
      blueprint
          .flatMap(known -> MemoryNeeds.finding(candidate, known, request.database().isEmpty()))
          .ifPresent(findings::add);
      blueprint
          .flatMap(Blueprint::accounts)
          .ifPresent(known -> findings.addAll(SecretNeeds.of(known)));
    }
    return findings;
  }

  private static Optional<Finding> folder() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    if (!Files.isWritable(temporary)) {
      return Optional.of(
          machine(
              Problem.NO_FOLDER,
              "Nothing can be written in " + temporary + ".",
              "Name another with -Djava.io.tmpdir in JAVA_TOOL_OPTIONS."));
    }
    long free = DiskSpace.mebibytes(temporary);
    return free >= MEBIBYTES
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.DISK,
                "The disk of %s has %d MiB left, and a trial needs %d."
                    .formatted(temporary, free, MEBIBYTES),
                "Free some."));
  }

  private Optional<Finding> port() {
    try {
      request.port().requireFree();
      return Optional.empty();
    } catch (WorkbenchException inUse) {
      return Optional.of(
          machine(
              Problem.PORT,
              "The port " + request.port().number() + " is in use or not allowed.",
              "Give another with --port, or leave it out for any that is free."));
    }
  }

  /** A finding about no file. */
  static Finding machine(Problem problem, String message, String hint) {
    return problem.in("this machine", message, hint);
  }
}
