package dev.bluewright.workbench.command;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.ValidationDrivenOrchestrator;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Failures;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.WholeFile;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.report.Sarif;
import dev.bluewright.workbench.report.TierProgress;
import dev.bluewright.workbench.report.ValidationShape;
import dev.bluewright.workbench.report.ValidationText;
import dev.bluewright.workbench.tier.CandidateFolder;
import dev.bluewright.workbench.tier.TierExit;
import dev.bluewright.workbench.tier.Validation;
import dev.bluewright.workbench.tier.ValidationRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a blueprint, or a project with the code that a person wrote, in all tiers. */
@Command(
    name = "validate",
    description =
        "Proves a blueprint or a project: machine, framework, each component, the whole on a real"
            + " database, and every sentence of its description.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "BLUEPRINT",
      description = "A blueprint's file, - for standard input, or the folder of a project.")
  private String blueprint = "";

  @Option(names = "--fix", description = "Writes what was healed; without it, it is only shown.")
  private boolean fix;

  @Option(
      names = "--until",
      paramLabel = "TIER",
      converter = LevelByLabel.class,
      description = "The last tier: machine, framework, component, integration or semantic.")
  private Level until = Level.SEMANTIC;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "The most rounds of healing, 0 to 10; ${DEFAULT-VALUE} unless given.")
  private int rounds = ValidationDrivenOrchestrator.ROUNDS;

  @Option(
      names = "--port",
      description = "Where the system is tried; any that is free unless given.")
  private int port;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A database that runs already and has no tables; it is filled with what is tried, and"
              + " emptied again.")
  private @Nullable String databaseUrl;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Writes the findings as SARIF 2.1.0, which code hosts show.")
  private @Nullable Path sarif;

  @Override
  public Integer call() {
    var place = CandidateFolder.named(blueprint);
    if (fix && blueprint.equals("-")) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "--fix needs a file to write; standard input has none.");
    }
    Candidate candidate = place.read();
    Report report =
        Validation.of(candidate, request(), new TierProgress(Progress.onStandardError()));
    boolean written = fix && report.ending() == Report.Ending.HEALED;
    if (written) {
      place.write(candidate, report.last().candidate());
    }
    if (sarif != null) {
      WholeFile.write(sarif, Json.text(Sarif.of(report)) + System.lineSeparator());
    }
    show(report, written);
    report
        .first()
        .failed()
        .filter(tier -> tier.level() == Level.FRAMEWORK)
        .ifPresent(_ -> keep(report));
    return TierExit.of(written ? report.last() : report.first()).code();
  }

  private ValidationRequest request() {
    if (rounds < 0 || rounds > 10) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "--rounds is " + rounds + "; it must be from 0 to 10.");
    }
    return new ValidationRequest(
        until,
        rounds,
        ProjectBuild.runtime(),
        new Port(port),
        Optional.ofNullable(databaseUrl)
            .map(ExternalDatabase::named)
            .map(ExternalDatabase::absolute));
  }

  private void show(Report report, boolean written) {
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? Json.text(ValidationShape.of(report, written))
            : new ValidationText(Terminal.OUTPUT, written).of(report));
    out.flush();
  }

  /** A fault of Bluewright's own is kept for whoever mends it. */
  private void keep(Report report) {
    spec.commandLine()
        .getErr()
        .println(
            "A report that you can attach to a bug is in "
                + Failures.kept(Json.text(ValidationShape.of(report, false))));
  }
}
