package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Tape;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** The verdicts as one JSON document. Stateless. */
public final class VerdictsJson {
  private VerdictsJson() {}

  /** The document, in the order in which it is printed. */
  public static Map<String, Object> of(Evaluation evaluation) {
    var document = new LinkedHashMap<String, Object>();
    for (var kind : Verdict.Kind.values()) {
      document.put(kind.label(), evaluation.count(kind));
    }
    document.put("scenarios", evaluation.played().size());
    document.put("exchanges", evaluation.exchanges().size());
    document.put("logErrors", evaluation.logErrors());
    document.put("requirements", evaluation.verdicts().stream().map(VerdictsJson::of).toList());
    evaluation
        .security()
        .ifPresent(
            security ->
                document.put(
                    "security",
                    SecurityJson.of(
                        security,
                        Tape.of(evaluation.exchanges()),
                        evaluation.about().getOrDefault("url", ""))));
    evaluation.load().ifPresent(load -> document.put("capacity", LoadPapers.json(load.capacity())));
    return document;
  }

  private static Map<String, Object> of(Verdict verdict) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", verdict.id());
    row.put("line", verdict.line());
    row.put("text", verdict.text());
    row.put("verdict", verdict.kind().label());
    row.put("why", verdict.why());
    row.put("scenarios", verdict.scenarios().stream().map(VerdictsJson::of).toList());
    return row;
  }

  private static Map<String, Object> of(Verdict.Shown shown) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", shown.scenario());
    row.put("claim", shown.claim());
    row.put("title", shown.title());
    row.put(
        "outcome",
        shown.outcome().state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    row.put("why", shown.outcome().why());
    row.put("exchange", shown.outcome().proof());
    return row;
  }
}
