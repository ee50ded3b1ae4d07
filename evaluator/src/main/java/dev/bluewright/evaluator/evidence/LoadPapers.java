package dev.bluewright.evaluator.evidence;

import dev.bluewright.evaluator.load.Capacity;
import dev.bluewright.evaluator.load.Figures;
import dev.bluewright.evaluator.load.Load;
import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.LoadRun;
import dev.bluewright.evaluator.load.ProbeFigures;
import dev.bluewright.evaluator.load.Step;
import dev.bluewright.evaluator.report.LoadCharts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a load: its logs, what was played, and the pictures that follow. Stateless. */
final class LoadPapers {
  private static final String STEPS = "load.json";
  private static final String LATENCIES = "load-latency.hlog";
  private static final String PROBES = "load-health.hlog";

  /** What was played. */
  record Played(LoadPlan plan, List<String> operations, List<Step> steps, String untried) {}

  private LoadPapers() {}

  /** All files, by name. */
  static Map<String, String> of(Load load) {
    var run = load.run();
    var all = new LinkedHashMap<String, String>();
    var played = new Played(run.plan(), run.operations(), run.steps(), run.untried());
    all.put(STEPS, Papers.json(played));
    all.put(LATENCIES, run.latencies());
    all.put(PROBES, run.probes());
    all.put("load-latency.svg", LoadCharts.latency(load.capacity()));
    all.put("load-throughput.svg", LoadCharts.throughput(load.capacity()));
    all.put("load-health.svg", LoadCharts.health(load.capacity()));
    return all;
  }

  /** The load that some files tell of, with its capacity computed again. */
  static Optional<Load> read(Map<String, String> files) {
    if (!files.containsKey(STEPS)) {
      return Optional.empty();
    }
    var played = Papers.JSON.readValue(Papers.text(files, STEPS), Played.class);
    return Optional.of(
        Load.of(
            new LoadRun(
                played.plan(),
                played.operations(),
                played.steps(),
                Papers.text(files, LATENCIES),
                Papers.text(files, PROBES),
                played.untried())));
  }

  /** The capacity, in the order in which it is printed; never without the steps it is read from. */
  static Map<String, Object> json(Capacity capacity) {
    var document = new LinkedHashMap<String, Object>();
    document.put("requestsPerSecond", capacity.highest().map(each -> each.step().offered()));
    document.put("within", capacity.plan());
    document.put("step", capacity.highest().map(each -> each.step().id()));
    document.put("knee", capacity.knee().map(each -> each.step().offered()));
    document.put("soakHeld", capacity.soak().map(_ -> capacity.isSoakWithin()));
    document.put("costOfMillionRequests", capacity.costOfMillion());
    document.put("processorSecondsOfThousandRequests", capacity.processorSecondsOfThousand());
    document.put("operations", capacity.operations());
    document.put("steps", capacity.steps().stream().map(LoadPapers::json).toList());
    document.put("watched", capacity.probes().stream().map(LoadPapers::json).toList());
    document.put("untried", capacity.untried());
    return document;
  }

  private static Map<String, Object> json(Figures each) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", each.step().id());
    row.put("title", each.step().title());
    row.put("clients", each.step().clients());
    row.put("offered", each.step().offered());
    row.put("answered", each.throughput());
    row.put("requests", each.requests());
    row.put("failed", each.failed());
    row.put("causes", each.causes());
    row.put("p50", each.p50());
    row.put("p90", each.p90());
    row.put("p99", each.p99());
    row.put("p999", each.p999());
    row.put("most", each.most());
    row.put("generatorLateP99", each.late());
    row.put("p99ByOperation", each.byOperation());
    return row;
  }

  private static Map<String, Object> json(ProbeFigures each) {
    var row = new LinkedHashMap<String, Object>();
    row.put("name", each.name());
    row.put("probes", each.probes());
    row.put("failed", each.failed());
    row.put("p50", each.p50());
    row.put("p99", each.p99());
    row.put("most", each.most());
    return row;
  }
}
