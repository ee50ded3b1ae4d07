package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.workbench.report.InterpretationJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON document of a corpus: a row a brief with its requirements, and the total. */
public final class CorpusJson {
  private CorpusJson() {}

  /** The document, in the order in which it is printed. */
  public static Map<String, Object> of(CorpusReport report) {
    var document = new LinkedHashMap<String, Object>();
    document.put(
        "briefs", report.readings().stream().map(reading -> row(report, reading)).toList());
    document.put("total", counts(report.total()));
    document.put("notRead", report.corpus().others());
    return document;
  }

  private static Map<String, Object> row(CorpusReport report, BriefReading reading) {
    var row = new LinkedHashMap<String, Object>();
    row.put("name", reading.brief().name());
    row.put("source", reading.brief().source());
    row.putAll(counts(reading.tally()));
    row.put("errors", reading.errors());
    report.findBuild(reading).ifPresent(build -> row.put("build", build(build)));
    row.put("milliseconds", reading.took().toMillis());
    row.put("interpretation", InterpretationJson.of(reading.interpretation()));
    return row;
  }

  private static Map<String, Object> build(BuildOutcome outcome) {
    var build = new LinkedHashMap<String, Object>();
    build.put("state", outcome.state().label());
    build.put("tests", outcome.tests());
    build.put("note", outcome.note());
    return build;
  }

  private static Map<String, Object> counts(Tally tally) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("requirements", tally.all());
    for (var status : Status.values()) {
      counts.put(status.label(), tally.of(status));
    }
    counts.put("aboutBackEnd", tally.aboutBackEnd());
    counts.put("metPercent", rounded(tally.share(Status.MET)));
    counts.put("unclearPercent", rounded(tally.share(Status.UNCLEAR)));
    counts.put("unsupportedBy", tally.reasons());
    return counts;
  }

  private static double rounded(double percent) {
    return Math.round(percent * 10) / 10.0;
  }
}
