package dev.bluewright.evaluator.report;

import static dev.bluewright.evaluator.report.ReportHtml.escaped;

import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Tape;
import java.util.stream.Collectors;

/** What attacks showed, as a part of the page. A pure function. */
final class SecurityHtml {
  private SecurityHtml() {}

  static String of(Security security, Tape tape, String url) {
    var findings =
        security.findings().stream()
            .map(each -> finding(each, tape, url))
            .collect(Collectors.joining());
    var tried = security.tried().stream().map(SecurityHtml::tried).collect(Collectors.joining());
    return """
        <h2 id="attacks">Attacks</h2>
        <p>%s</p>
        <table>
        <thead><tr><th></th><th>severity</th><th>kind</th><th>what is wrong, and what proves it</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        <h3>What was tried</h3>
        <table>
        <thead><tr><th>attack</th><th>kind</th><th>operations</th><th>got through</th><th>not tried</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
        .formatted(escaped(SecurityMarkdown.sum(security)), findings, tried);
  }

  private static String finding(Finding finding, Tape tape, String url) {
    var weakness = finding.weakness();
    var proof = tape.at(finding.proof());
    var style = weakness.severity().compareTo(Severity.HIGH) >= 0 ? "failed" : "not-judged";
    return "<tr id=\"%s\"><td>%s</td><td class=\"%s\">%s</td><td>%s</td><td>%s<br>%s<details><summary>%s</summary><p>%s</p><pre>%s</pre><pre>%s</pre></details></td></tr>\n"
        .formatted(
            escaped(finding.id()),
            escaped(finding.id()),
            style,
            weakness.severity().label(),
            SecurityMarkdown.kind(weakness),
            escaped(weakness.words()),
            escaped(finding.operation()),
            escaped(finding.title()),
            escaped(SecurityMarkdown.cut(finding.seen())),
            escaped(ExchangeText.of(proof)),
            escaped(Curl.of(proof.call(), url)));
  }

  private static String tried(Security.Row row) {
    var untried = row.untried() == 0 ? "" : row.untried() + ": " + row.why();
    return "<tr><td>%s</td><td>%s</td><td>%d</td><td>%d</td><td>%s</td></tr>\n"
        .formatted(
            escaped(row.weakness().words()),
            SecurityMarkdown.kind(row.weakness()),
            row.operations(),
            row.through(),
            escaped(SecurityMarkdown.cut(untried)));
  }
}
