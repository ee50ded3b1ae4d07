package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.log.Log;
import dev.bluewright.evaluator.report.ReportHtml;
import dev.bluewright.evaluator.report.ReportMarkdown;
import dev.bluewright.evaluator.report.VerdictsSvg;
import dev.bluewright.evaluator.verdict.Attempt;
import dev.bluewright.evaluator.verdict.Demand;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Played;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Tape;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of an evaluation: those that hold what was seen, and those that follow from them.
 * Stateless.
 */
final class Papers {
  static final String HAR = "exchanges.har";
  static final String SCENARIOS = "scenarios.json";
  static final String ATTACKS = "attacks.json";
  static final String ABOUT = "evaluation.json";
  static final String TEXT = "description.txt";
  static final String DOCUMENT = "openapi.txt";
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final PrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(LINES); // the same bytes on any system

  /** What was tried. */
  record Plan(List<Demand> demands, List<Played> played) {}

  /** What was attacked. */
  record Attacked(List<Attempt> attempts) {}

  private Papers() {}

  /** All files, by name. */
  static Map<String, String> of(Evaluation evaluation) {
    var all = new LinkedHashMap<String, String>();
    all.put(TEXT, evaluation.text());
    if (!evaluation.document().isEmpty()) {
      all.put(DOCUMENT, evaluation.document());
    }
    all.put(ABOUT, json(evaluation.about()));
    all.put(
        HAR,
        json(
            Har.of(
                evaluation.exchanges(),
                evaluation.about().getOrDefault("url", ""),
                evaluation.about().getOrDefault("bluewright", ""))));
    all.put(SCENARIOS, json(new Plan(evaluation.demands(), evaluation.played())));
    evaluation
        .security()
        .ifPresent(security -> all.put(ATTACKS, json(Map.of("attempts", security.attempts()))));
    evaluation.load().ifPresent(load -> all.putAll(LoadPapers.of(load)));
    evaluation.logs().forEach(log -> all.put(log.file(), log.text()));
    all.putAll(derived(evaluation));
    return all;
  }

  private static Map<String, String> derived(Evaluation evaluation) {
    var all = new LinkedHashMap<String, String>();
    all.put("verdicts.json", json(VerdictsJson.of(evaluation)));
    all.put("report.md", ReportMarkdown.of(evaluation));
    all.put("report.html", ReportHtml.of(evaluation));
    all.put("verdicts.svg", VerdictsSvg.of(evaluation));
    return all;
  }

  /** An evaluation as its files tell it, with verdicts computed again from the exchanges. */
  static Evaluation read(Map<String, String> files) {
    var plan = JSON.readValue(text(files, SCENARIOS), Plan.class);
    var exchanges = Har.read(JSON.readTree(text(files, HAR)));
    var about = new LinkedHashMap<String, String>();
    JSON.readTree(text(files, ABOUT))
        .properties()
        .forEach(each -> about.put(each.getKey(), each.getValue().asString("")));
    var tape = Tape.of(exchanges);
    return new Evaluation(
        about,
        text(files, TEXT),
        Optional.ofNullable(files.get(DOCUMENT)).orElse(""),
        plan.demands(),
        plan.played(),
        exchanges,
        Verdict.of(plan.demands(), plan.played(), tape),
        Optional.ofNullable(files.get(ATTACKS))
            .map(text -> JSON.readValue(text, Attacked.class))
            .map(attacked -> Security.of(attacked.attempts(), tape)),
        LoadPapers.read(files),
        logs(files));
  }

  private static List<Log> logs(Map<String, String> files) {
    text(files, Log.JUDGE);
    return Log.FILES.stream()
        .filter(files::containsKey)
        .map(name -> new Log(name, text(files, name)))
        .toList();
  }

  static String text(Map<String, String> files, String name) {
    return Optional.ofNullable(files.get(name))
        .orElseThrow(() -> new EvidenceException("There is no " + name + ".", null));
  }

  static String json(Object value) {
    return JSON.writer().with(PRETTY).writeValueAsString(value) + "\n";
  }
}
