package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.report.Curl;
import dev.bluewright.evaluator.verdict.Finding;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Severity;
import dev.bluewright.evaluator.verdict.Tape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What attacks showed, for the JSON document. Stateless. */
final class SecurityJson {
  private SecurityJson() {}

  static Map<String, Object> of(Security security, Tape tape, String url) {
    var part = new LinkedHashMap<String, Object>();
    var counts = new LinkedHashMap<String, Object>();
    for (var severity : Arrays.asList(Severity.values()).reversed()) {
      counts.put(severity.label(), exactly(security, severity));
    }
    part.put("counts", counts);
    part.put("findings", security.findings().stream().map(each -> of(each, tape, url)).toList());
    part.put("tried", security.tried().stream().map(SecurityJson::of).toList());
    return part;
  }

  private static long exactly(Security security, Severity severity) {
    return security.findings().stream()
        .filter(each -> each.weakness().severity() == severity)
        .count();
  }

  private static Map<String, Object> of(Finding finding, Tape tape, String url) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", finding.id());
    row.put("kind", finding.weakness().name());
    row.put("owasp", finding.weakness().owasp());
    row.put("cwe", "CWE-" + finding.weakness().cwe());
    row.put("severity", finding.weakness().severity().label());
    row.put("operation", finding.operation());
    row.put("title", finding.title());
    row.put("seen", finding.seen());
    row.put("exchange", finding.proof());
    row.put("curl", Curl.of(tape.at(finding.proof()).call(), url));
    return row;
  }

  private static Map<String, Object> of(Security.Row tried) {
    var row = new LinkedHashMap<String, Object>();
    row.put("kind", tried.weakness().name());
    row.put("owasp", tried.weakness().owasp());
    row.put("operations", tried.operations());
    row.put("through", tried.through());
    row.put("untried", tried.untried());
    row.put("why", tried.why());
    return row;
  }
}
