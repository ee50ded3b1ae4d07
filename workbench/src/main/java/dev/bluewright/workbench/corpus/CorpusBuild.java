package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.corpus.BuildOutcome.State;
import dev.bluewright.workbench.pipeline.FindingsException;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the system of every brief on SQLite and runs its acceptance tests, one after the other.
 *
 * <p>What came of it is kept beside each project, so that a run goes on where the one before ended.
 *
 * @param folder holds a folder for each brief
 * @param most how many are built in this run
 * @param each how long the build of one may take
 */
public record CorpusBuild(Path folder, int most, Duration each) {

  /** The outcome of every brief, by its name. */
  public Map<String, BuildOutcome> of(List<BriefReading> readings, Progress progress) {
    var outcomes = new LinkedHashMap<String, BuildOutcome>();
    int built = 0;
    for (int at = 0; at < readings.size(); at++) {
      var reading = readings.get(at);
      var name = reading.brief().name();
      var project = folder.resolve(name.replaceAll("\\.(md|txt)$", "").replace('/', '-'));
      var written = written(reading, project);
      if (written.state() != State.OPEN) {
        outcomes.put(name, written);
        continue;
      }
      var kept = new KeptOutcome(project);
      var known = kept.find();
      if (known.isEmpty() && built < most) {
        built++;
        var title = "building " + name + ", " + (at + 1) + " of " + readings.size();
        var outcome = progress.during(title, () -> new SystemTrial(project, each).outcome());
        progress.step(name + " " + outcome.text());
        kept.keep(outcome);
        outcomes.put(name, outcome);
      } else {
        outcomes.put(name, known.orElse(written));
      }
    }
    return outcomes;
  }

  /** Writes the project; it stays open unless it cannot be written. */
  private static BuildOutcome written(BriefReading reading, Path project) {
    var blueprint = reading.interpretation().blueprint();
    if (blueprint.entities().isEmpty()) {
      return BuildOutcome.of(State.NOTHING, "");
    }
    try {
      Files.createDirectories(project);
      ProjectBuild.write(onSqlite(blueprint), project);
      return BuildOutcome.of(State.OPEN, "");
    } catch (FindingsException refused) {
      var codes =
          refused.findings().stream()
              .filter(Finding::isError)
              .map(finding -> finding.code() + " " + finding.message())
              .distinct()
              .collect(Collectors.joining(" "));
      return BuildOutcome.of(State.REFUSED, codes);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot write into " + project + ": " + failure, failure);
    }
  }

  private static Blueprint onSqlite(Blueprint blueprint) {
    return blueprint.onDatabase(Database.SQLITE, blueprint.assumptions());
  }
}
