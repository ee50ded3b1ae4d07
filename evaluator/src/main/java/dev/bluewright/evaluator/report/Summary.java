package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What stands at the head of both reports. A pure function. */
final class Summary {
  private Summary() {}

  /** What was judged and when, and what came of it, one sentence a line. */
  static List<String> of(Evaluation evaluation) {
    var about = evaluation.about();
    var lines = new ArrayList<String>();
    lines.add(
        "%s, from %s to %s, judged on %s."
            .formatted(
                about.getOrDefault("url", ""),
                second(about.getOrDefault("begun", "")),
                second(about.getOrDefault("ended", "")),
                about.getOrDefault("machine", "")));
    lines.add(
        "Of %d requirements %d are met, %d failed and %d were not judged; %d scenarios, %d exchanges."
            .formatted(
                evaluation.verdicts().size(),
                evaluation.count(Verdict.Kind.MET),
                evaluation.count(Verdict.Kind.FAILED),
                evaluation.count(Verdict.Kind.NOT_JUDGED),
                evaluation.played().size(),
                evaluation.exchanges().size()));
    evaluation.security().map(SecurityMarkdown::sum).ifPresent(lines::add);
    LogText.sum(evaluation.logErrors()).ifPresent(lines::add);
    evaluation.load().map(each -> LoadText.conclusion(each.capacity())).ifPresent(lines::addAll);
    return lines;
  }

  /** A moment without what is below a second. */
  private static String second(String moment) {
    return moment.replaceFirst("[.]\\d+Z$", "Z");
  }
}
