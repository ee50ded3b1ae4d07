package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Outcome;
import dev.bluewright.evaluator.verdict.Tape;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one page without anything beside it. A pure function. */
public final class ReportHtml {
  private ReportHtml() {}

  /** The page. */
  public static String of(Evaluation evaluation) {
    var tape = Tape.of(evaluation.exchanges());
    var sum =
        Summary.of(evaluation).stream()
            .map(line -> "<p>" + escaped(line) + "</p>")
            .collect(Collectors.joining("\n"));
    var rows =
        evaluation.verdicts().stream().map(each -> row(each, tape)).collect(Collectors.joining());
    var security =
        evaluation
            .security()
            .map(each -> SecurityHtml.of(each, tape, evaluation.about().getOrDefault("url", "")))
            .orElse("");
    var about =
        evaluation.about().entrySet().stream()
            .map(
                each ->
                    "<dt>%s</dt><dd>%s</dd>"
                        .formatted(escaped(each.getKey()), escaped(each.getValue())))
            .collect(Collectors.joining("\n"));
    var logs =
        LogText.of(evaluation.logs()).stream()
            .map(line -> "<p>" + escaped(line) + "</p>")
            .collect(Collectors.joining("\n"));
    var errors = escaped(String.join("\n", LogText.errors(evaluation)));
    var load = evaluation.load().map(each -> LoadHtml.of(each.capacity())).orElse("");
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>What the system does of what was asked</title>
    <style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; }
    table { border-collapse: collapse; width: 100%%; } td, th { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d8dde3; }
    pre { background: #f4f6f8; padding: .8rem; overflow-x: auto; font-size: 13px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .met { color: #14733c; } .failed { color: #b3261e; } .not-judged { color: #5c6570; }
    details { margin: .3rem 0; } summary { cursor: pointer; } dt { float: left; width: 11rem; color: #5c6570; } dd { margin-left: 11rem; }
    </style>
    </head>
    <body>
    <h1>What the system does of what was asked</h1>
    %s
    %s
    <table>
    <thead><tr><th></th><th>requirement</th><th>verdict</th><th>why, and what proves it</th></tr></thead>
    <tbody>
    %s</tbody>
    </table>
    %s%s<h2>Logs</h2>
    %s
    %s
    <h2>Of what, when and with what</h2>
    <dl>%s</dl>
    </body>
    </html>
    """
        .formatted(
            VerdictsSvg.of(evaluation),
            sum,
            rows,
            load,
            security,
            logs,
            errors.isEmpty() ? "" : "<pre>" + errors + "</pre>",
            about);
  }

  private static String row(Verdict verdict, Tape tape) {
    var style = verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var scenarios =
        verdict.scenarios().stream()
            .map(each -> scenario(each, tape))
            .collect(Collectors.joining());
    return "<tr id=\"%s\"><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s%s</td></tr>\n"
        .formatted(
            escaped(verdict.id()),
            escaped(verdict.id()),
            escaped(verdict.text()),
            style,
            verdict.kind().label(),
            escaped(verdict.why()),
            scenarios);
  }

  private static String scenario(Verdict.Shown shown, Tape tape) {
    var outcome = shown.outcome();
    var proof =
        outcome.proof() > 0
            ? "<pre>%s</pre>".formatted(escaped(ExchangeText.of(tape.at(outcome.proof()))))
            : "";
    var why =
        outcome.state() == Outcome.State.PASSED ? "" : "<p>" + escaped(outcome.why()) + "</p>";
    return "<details><summary>%s: %s</summary>%s%s</details>"
        .formatted(ReportMarkdown.word(outcome.state()), escaped(shown.title()), why, proof);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
