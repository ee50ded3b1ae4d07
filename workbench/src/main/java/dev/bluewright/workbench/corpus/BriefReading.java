package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Interpreter;
import java.time.Duration;
import java.util.List;

/**
 * A brief with what was understood of it.
 *
 * @param brief the description
 * @param interpretation what was understood
 * @param took how long that took
 */
public record BriefReading(Brief brief, Interpretation interpretation, Duration took) {

  /** Reads all briefs of a corpus, in its order. */
  public static List<BriefReading> of(Corpus corpus) {
    var interpreter = new Interpreter();
    return corpus.briefs().stream().map(brief -> of(brief, interpreter)).toList();
  }

  private static BriefReading of(Brief brief, Interpreter interpreter) {
    var start = System.nanoTime();
    var interpretation = interpreter.interpret(brief.text());
    return new BriefReading(brief, interpretation, Duration.ofNanos(System.nanoTime() - start));
  }

  /** How many requirements have which status. */
  public Tally tally() {
    return Tally.of(interpretation.requirements());
  }

  /** The codes of the findings that keep the brief from being built. */
  public List<String> errors() {
    return interpretation.findings().stream()
        .filter(Finding::isError)
        .map(Finding::code)
        .distinct()
        .toList();
  }
}
