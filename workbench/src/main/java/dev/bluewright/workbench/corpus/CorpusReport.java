package dev.bluewright.workbench.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a corpus.
 *
 * @param corpus the descriptions
 * @param readings what was understood of each, in the same order
 * @param builds what became of building each, by name; empty where nothing was built
 */
public record CorpusReport(
    Corpus corpus, List<BriefReading> readings, Map<String, BuildOutcome> builds) {

  /** How many requirements of all briefs together have which status. */
  public Tally total() {
    return Tally.of(
        readings.stream().flatMap(r -> r.interpretation().requirements().stream()).toList());
  }

  /** What became of building a brief's system; empty where it was not asked for. */
  public Optional<BuildOutcome> findBuild(BriefReading reading) {
    return Optional.ofNullable(builds.get(reading.brief().name()));
  }
}
