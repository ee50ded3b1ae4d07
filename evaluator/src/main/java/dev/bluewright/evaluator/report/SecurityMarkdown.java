package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Tape;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What attacks showed, in Markdown. A pure function. */
final class SecurityMarkdown {
  private SecurityMarkdown() {}

  static String of(Security security, Tape tape, String url) {
    var text = new StringBuilder("\n## Attacks\n\n" + sum(security) + "\n\n");
    if (!security.findings().isEmpty()) {
      text.append("| | severity | kind | operation | what is wrong |\n|---|---|---|---|---|\n");
      security.findings().forEach(each -> text.append(row(each)));
    }
    text.append(
        "\n| attack | kind | operations tried | got through | not tried |\n|---|---|---|---|---|\n");
    security.tried().forEach(each -> text.append(row(each)));
    security.findings().forEach(each -> text.append(section(each, tape, url)));
    return text.toString();
  }

  /** How many findings there are, in one sentence. */
  static String sum(Security security) {
    var counts =
        Arrays.asList(Severity.values()).reversed().stream()
            .map(each -> exactly(security, each) + " " + each.label())
            .collect(Collectors.joining(", "));
    return "%d attacks: %d got through (%s)."
        .formatted(security.attempts().size(), security.findings().size(), counts);
  }

  /** The kind by its lists. */
  static String kind(dev.bluewright.evaluator.verdict.Weakness weakness) {
    return weakness.owasp() + ", CWE-" + weakness.cwe();
  }

  private static long exactly(Security security, Severity severity) {
    return security.findings().stream()
        .filter(each -> each.weakness().severity() == severity)
        .count();
  }

  private static String row(Finding finding) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            finding.id(),
            finding.weakness().severity().label(),
            kind(finding.weakness()),
            cell(finding.operation()),
            cell(finding.weakness().words()));
  }

  private static String row(Security.Row tried) {
    var untried = tried.untried() == 0 ? "" : tried.untried() + ": " + tried.why();
    return "| %s | %s | %d | %d | %s |\n"
        .formatted(
            cell(tried.weakness().words()),
            kind(tried.weakness()),
            tried.operations(),
            tried.through(),
            cell(untried));
  }

  private static String section(Finding finding, Tape tape, String url) {
    var proof = tape.at(finding.proof());
    return """

        ### %s: %s

        %s, %s. %s

        Exchange %d:

        ```http
        %s```

        ```sh
        %s
        ```
        """
        .formatted(
            finding.id(),
            cell(finding.title()),
            finding.weakness().severity().label(),
            kind(finding.weakness()),
            cell(cut(finding.seen())),
            finding.proof(),
            ExchangeText.of(proof).replace("```", "'''"),
            Curl.of(proof.call(), url).replace("```", "'''"));
  }

  static String cut(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + " …";
  }

  private static String cell(String text) {
    return cut(text).replaceAll("\\s", " ").replace("|", "\\|").replace("<", "&lt;");
  }
}
