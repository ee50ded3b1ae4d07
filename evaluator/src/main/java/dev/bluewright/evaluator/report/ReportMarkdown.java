package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Outcome;
import dev.bluewright.evaluator.verdict.Tape;
import dev.bluewright.evaluator.verdict.Verdict;

/** The report in Markdown. A pure function. */
public final class ReportMarkdown {
  private ReportMarkdown() {}

  /** The report. */
  public static String of(Evaluation evaluation) {
    var text = new StringBuilder("# What the system does of what was asked\n\n");
    Summary.of(evaluation).forEach(line -> text.append(line).append("\n\n"));
    text.append("| | requirement | verdict | why |\n|---|---|---|---|\n");
    evaluation.verdicts().forEach(each -> text.append(row(each)));
    evaluation.load().ifPresent(each -> text.append(LoadMarkdown.of(each.capacity())));
    var tape = Tape.of(evaluation.exchanges());
    evaluation.verdicts().forEach(each -> text.append(section(each, tape)));
    evaluation
        .security()
        .ifPresent(
            security ->
                text.append(
                    SecurityMarkdown.of(
                        security, tape, evaluation.about().getOrDefault("url", ""))));
    text.append("\n## Logs\n\n");
    LogText.of(evaluation.logs()).forEach(line -> text.append("- ").append(line).append('\n'));
    LogText.errors(evaluation)
        .forEach(line -> text.append("- `").append(line.replace("`", "'")).append("`\n"));
    text.append("\n## Of what, when and with what\n\n");
    evaluation.about().forEach((name, value) -> text.append("- %s: %s\n".formatted(name, value)));
    return text.toString();
  }

  private static String row(Verdict verdict) {
    return "| %s | %s | %s | %s |\n"
        .formatted(verdict.id(), cell(verdict.text()), verdict.kind().label(), cell(verdict.why()));
  }

  private static String cell(String text) {
    return text.replace("\n", " ").replace("|", "\\|");
  }

  private static String section(Verdict verdict, Tape tape) {
    if (verdict.scenarios().isEmpty()) {
      return "";
    }
    var text =
        new StringBuilder(
            "\n## %s: %s\n\n%s\n\n"
                .formatted(verdict.id(), verdict.kind().label(), cell(verdict.text())));
    for (var shown : verdict.scenarios()) {
      text.append(
          "- %s: %s. %s\n"
              .formatted(
                  word(shown.outcome().state()), shown.title(), cell(shown.outcome().why())));
    }
    for (var shown : verdict.scenarios()) {
      if (shown.outcome().proof() > 0) {
        text.append(
            "\n%s (exchange %d):\n\n```http\n%s```\n"
                .formatted(
                    shown.title(),
                    shown.outcome().proof(),
                    ExchangeText.of(tape.at(shown.outcome().proof())).replace("```", "'''")));
      }
    }
    return text.toString();
  }

  static String word(Outcome.State state) {
    return switch (state) {
      case PASSED -> "holds";
      case FAILED -> "fails";
      case NOT_TRIED -> "not tried";
    };
  }
}
