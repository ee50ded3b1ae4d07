package dev.bluewright.evaluator.load;

import java.util.List;
import java.util.TreeMap;

/**
 * How one thing answered that was watched during a load. Latencies are in milliseconds.
 *
 * <p>Thread safety: immutable.
 *
 * @param name such as {@code /health/live}
 * @param probes how often it was asked
 * @param failed how often it did not answer well
 * @param p50 half took at most this long
 * @param p99 99 of 100 did
 * @param most the longest
 * @param seconds the longest of each second, by its number from the beginning
 */
public record ProbeFigures(
    String name, long probes, long failed, double p50, double p99, double most, List<At> seconds) {
  /** The longest of one second. */
  public record At(double second, double most) {}

  /** Keeps a copy. */
  public ProbeFigures {
    seconds = List.copyOf(seconds);
  }

  /** The figures of all that was watched. A pure function. */
  static List<ProbeFigures> of(LatencyLog log) {
    var series = log.requests(Watch.STEP);
    var begun =
        series.stream()
            .flatMap(each -> each.intervals().stream())
            .mapToLong(LatencyLog.At::millis)
            .min()
            .orElse(0);
    return series.stream()
        .map(LatencyLog.Series::operation)
        .distinct()
        .sorted()
        .map(name -> of(name, named(series, name), begun))
        .toList();
  }

  private static List<LatencyLog.Series> named(List<LatencyLog.Series> all, String name) {
    return all.stream().filter(each -> each.operation().equals(name)).toList();
  }

  private static ProbeFigures of(String name, List<LatencyLog.Series> series, long begun) {
    var all = LatencyLog.sum(series, _ -> true);
    var answered = LatencyLog.sum(series, LatencyLog.Series::isAnswered);
    return new ProbeFigures(
        name,
        all.getTotalCount(),
        all.getTotalCount() - answered.getTotalCount(),
        Figures.millis(all, 50),
        Figures.millis(all, 99),
        Figures.millis(all, 100),
        seconds(series, begun));
  }

  private static List<At> seconds(List<LatencyLog.Series> series, long begun) {
    var all = new TreeMap<Double, Double>();
    for (var each : series) {
      for (var interval : each.intervals()) {
        all.merge(
            Figures.rounded((interval.millis() - begun) / 1e3),
            Figures.rounded(interval.most()),
            Math::max);
      }
    }
    return all.entrySet().stream().map(each -> new At(each.getKey(), each.getValue())).toList();
  }
}
