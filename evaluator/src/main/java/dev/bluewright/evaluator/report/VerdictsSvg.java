package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;

/** The verdicts as a picture: a bar with a part for each kind. A pure function. */
public final class VerdictsSvg {
  private static final int WIDTH = 640;

  private VerdictsSvg() {}

  /** The picture. */
  public static String of(Evaluation evaluation) {
    var parts = new StringBuilder();
    var words = new StringBuilder();
    var all = Math.max(1, evaluation.verdicts().size());
    var at = 0;
    var row = 0;
    for (var kind : Verdict.Kind.values()) {
      var count = evaluation.count(kind);
      var width = (int) (WIDTH * count / all);
      parts.append(
          "<rect x=\"%d\" y=\"0\" width=\"%d\" height=\"28\" fill=\"%s\"/>\n"
              .formatted(at, width, colour(kind)));
      words.append(
          "<rect x=\"%d\" y=\"40\" width=\"12\" height=\"12\" fill=\"%s\"/><text x=\"%d\" y=\"51\">%s: %d</text>\n"
              .formatted(row, colour(kind), row + 18, kind.label(), count));
      at += width;
      row += 160;
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 60" width="640" height="60" role="img" font-family="sans-serif" font-size="14">
        <title>Verdicts on %d requirements</title>
        %s%s</svg>
        """
        .formatted(evaluation.verdicts().size(), parts, words);
  }

  private static String colour(Verdict.Kind kind) {
    return switch (kind) {
      case MET -> "#2e9e5b";
      case FAILED -> "#c8372d";
      case NOT_JUDGED -> "#b8c0c8";
    };
  }
}
