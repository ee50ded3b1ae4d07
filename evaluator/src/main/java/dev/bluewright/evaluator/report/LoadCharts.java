package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.load.Capacity;
import dev.bluewright.evaluator.load.Figures;
import dev.bluewright.evaluator.load.ProbeFigures;
import dev.bluewright.evaluator.report.LineChart.Line;
import dev.bluewright.evaluator.report.LineChart.Mark;
import dev.bluewright.evaluator.report.LineChart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a load showed, as pictures. Pure functions. */
public final class LoadCharts {
  private LoadCharts() {}

  /** Percentiles of latency over the offered rate. */
  public static String latency(Capacity capacity) {
    return new LineChart(
            "Latency over offered rate",
            "requests a second that were due",
            "milliseconds",
            true,
            List.of(
                line("p50", capacity, Figures::p50),
                line("p90", capacity, Figures::p90),
                line("p99", capacity, Figures::p99),
                line("p99.9", capacity, Figures::p999)),
            marks(capacity))
        .svg();
  }

  /** What was answered over what was offered. */
  public static String throughput(Capacity capacity) {
    return new LineChart(
            "Throughput over offered rate",
            "requests a second that were due",
            "requests a second",
            false,
            List.of(
                line("answered", capacity, Figures::throughput),
                line("offered", capacity, each -> each.step().offered())),
            marks(capacity))
        .svg();
  }

  /** The longest answer of each second of what was watched. */
  public static String health(Capacity capacity) {
    return new LineChart(
            "Health during the load: longest answer of each second",
            "seconds from the beginning",
            "milliseconds",
            true,
            capacity.probes().stream().map(LoadCharts::line).toList(),
            List.of())
        .svg();
  }

  private static Line line(ProbeFigures probe) {
    return new Line(
        probe.name(),
        probe.seconds().stream().map(each -> new Point(each.second(), each.most())).toList());
  }

  private static Line line(String name, Capacity capacity, ToDoubleFunction<Figures> what) {
    return new Line(
        name,
        capacity.rates().stream()
            .map(each -> new Point(each.step().offered(), what.applyAsDouble(each)))
            .toList());
  }

  private static List<Mark> marks(Capacity capacity) {
    var all = new ArrayList<Mark>();
    capacity.highest().ifPresent(each -> all.add(new Mark("capacity", each.step().offered())));
    capacity.knee().ifPresent(each -> all.add(new Mark("knee", each.step().offered())));
    return all;
  }
}
