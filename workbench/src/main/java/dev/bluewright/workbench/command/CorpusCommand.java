package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.corpus.BriefReading;
import dev.bluewright.workbench.corpus.BuildOutcome;
import dev.bluewright.workbench.corpus.Corpus;
import dev.bluewright.workbench.corpus.CorpusBuild;
import dev.bluewright.workbench.corpus.CorpusDraw;
import dev.bluewright.workbench.corpus.CorpusJson;
import dev.bluewright.workbench.corpus.CorpusReport;
import dev.bluewright.workbench.corpus.CorpusText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder of descriptions and tells how much of each is understood. */
@Command(
    name = "corpus",
    description = "Reads every description in a folder and counts what became of each requirement.",
    mixinStandardHelpOptions = true)
public final class CorpusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "Holds files .md or .txt. The first line of each says where it was found, as an address;"
              + " a blank line follows, then the description.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Option(
      names = "--list",
      paramLabel = "STATUS",
      converter = StatusByLabel.class,
      description =
          "Lists the requirements of one status instead: met, set-aside, optional, unsupported or"
              + " unclear.")
  private @Nullable Status listed;

  @Option(
      names = "--draw",
      paramLabel = "N",
      description =
          "Draws N requirements that are met at random instead, each with the words that became"
              + " it, to be checked by hand.")
  private int drawn;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed draws the same requirements; 1 unless said.")
  private long seed = 1;

  @Option(
      names = "--build",
      paramLabel = "DIR",
      description =
          "Builds the system of each brief on SQLite in a folder below this one, and runs its"
              + " acceptance tests. What was built before and is the same is not built again.")
  private @Nullable Path build;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many systems are built in this run; all unless said.")
  private int most = Integer.MAX_VALUE;

  @Option(
      names = "--each",
      paramLabel = "SECONDS",
      description = "How long one build may take; 300 unless said.")
  private int each = 300;

  @Override
  public Integer call() {
    var corpus = Corpus.in(folder);
    var readings = BriefReading.of(corpus);
    var builds = build == null ? Map.<String, BuildOutcome>of() : built(build, readings);
    spec.commandLine().getOut().println(report(new CorpusReport(corpus, readings, builds)));
    return ExitCode.DONE.code();
  }

  private Map<String, BuildOutcome> built(Path into, List<BriefReading> readings) {
    return new CorpusBuild(into, most, Duration.ofSeconds(each))
        .of(readings, Progress.onStandardError());
  }

  private String report(CorpusReport report) {
    if (json) {
      return Json.text(CorpusJson.of(report));
    }
    if (drawn > 0) {
      return new CorpusDraw(drawn, seed).of(report);
    }
    return listed == null ? CorpusText.of(report) : CorpusText.listing(report, listed);
  }
}
