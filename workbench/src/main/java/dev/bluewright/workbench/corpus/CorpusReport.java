package dev.bluewright.workbench.corpus;

import java.util.List;

/**
 * All that is known of a corpus.
 *
 * @param corpus the descriptions
 * @param readings what was understood of each, in the same order
 */
public record CorpusReport(Corpus corpus, List<BriefReading> readings) {

  /** How many requirements of all briefs together have which status. */
  public Tally total() {
    return Tally.of(
        readings.stream().flatMap(r -> r.interpretation().requirements().stream()).toList());
  }
}
