package dev.bluewright.evaluator.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What a step showed, computed from its log alone. Latencies are in milliseconds, from when a
 * request was due, and those that failed are among them.
 *
 * <p>Thread safety: immutable.
 *
 * @param step which
 * @param requests that were due
 * @param failed that were answered with a status from 400 or not at all
 * @param causes how many failed of what
 * @param throughput requests a second that were answered well within the step's seconds
 * @param p50 half took at most this long
 * @param p90 nine of ten did
 * @param p99 99 of 100 did
 * @param p999 999 of 1,000 did
 * @param most the longest
 * @param late the 99th percentile of how late the generator itself was
 * @param byOperation the 99th percentile of each operation
 */
public record Figures(
    Step step,
    long requests,
    long failed,
    Map<String, Long> causes,
    double throughput,
    double p50,
    double p90,
    double p99,
    double p999,
    double most,
    double late,
    Map<String, Double> byOperation) {
  /** Keeps copies. */
  public Figures {
    causes = java.util.Collections.unmodifiableMap(new TreeMap<>(causes));
    byOperation = java.util.Collections.unmodifiableMap(new TreeMap<>(byOperation));
  }

  /** The figures of a step. A pure function. */
  static Figures of(Step step, LatencyLog log) {
    var series = log.requests(step.id());
    var all = LatencyLog.sum(series, _ -> true);
    var answered = LatencyLog.sum(series, LatencyLog.Series::isAnswered).getTotalCount();
    var failed = LatencyLog.sum(series, Figures::isFailed).getTotalCount();
    return new Figures(
        step,
        all.getTotalCount(),
        failed,
        causes(series),
        rounded(step.seconds() > 0 ? answered / step.seconds() : 0),
        millis(all, 50),
        millis(all, 90),
        millis(all, 99),
        millis(all, 99.9),
        millis(all, 100),
        millis(log.late(step.id()), 99),
        byOperation(series));
  }

  private static boolean isFailed(LatencyLog.Series series) {
    return !series.isAnswered() && !series.outcome().equals(Generator.AFTER);
  }

  private static Map<String, Long> causes(List<LatencyLog.Series> series) {
    return series.stream()
        .filter(Figures::isFailed)
        .collect(
            Collectors.groupingBy(
                LatencyLog.Series::outcome, Collectors.summingLong(LatencyLog.Series::count)));
  }

  private static Map<String, Double> byOperation(List<LatencyLog.Series> series) {
    return series.stream()
        .collect(
            Collectors.groupingBy(
                LatencyLog.Series::operation,
                Collectors.collectingAndThen(
                    Collectors.toList(), own -> millis(LatencyLog.sum(own, _ -> true), 99))));
  }

  static double millis(Histogram nanos, double percentile) {
    return rounded(nanos.getTotalCount() == 0 ? 0 : nanos.getValueAtPercentile(percentile) / 1e6);
  }

  static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /** Whether the 99th percentile and the failures are within what the plan allows. */
  boolean isWithin(LoadPlan plan) {
    return requests > 0 && p99 <= plan.targetMillis() && failed <= requests * plan.mostFailed();
  }
}
