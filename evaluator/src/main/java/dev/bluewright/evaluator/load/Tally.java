package dev.bluewright.evaluator.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Counts the latencies of one step by operation and outcome, and writes them down each second.
 *
 * <p>Thread safety: one thread.
 */
final class Tally {
  /** The outcome of what was answered with a status below 400. */
  static final String ANSWERED = "ok";

  /** How late requests went out although a connection was free: the generator's own fault. */
  static final String LATE = "late";

  private static final long SECOND = 1_000_000_000L;
  private static final long LONGEST = 3600 * SECOND;

  private final String step;
  private final LatencyWriter log;
  private final long begunMillis = System.currentTimeMillis();
  private final long begun = System.nanoTime();
  private final Map<String, Map<String, Histogram>> histograms = new LinkedHashMap<>();
  private final Outcomes outcomes = new Outcomes();
  private final Histogram late = LatencyLog.histogram();
  private long written = begun;

  /** A tally of a step, whose name has no dot, comma or space. */
  Tally(String step, LatencyWriter log) {
    this.step = step;
    this.log = log;
  }

  /**
   * Counts a request.
   *
   * @param outcome {@link #ANSWERED}, a status, or what went wrong
   * @param nanos from when it was due until the end of its answer
   */
  void count(String operation, String outcome, long nanos) {
    histograms
        .computeIfAbsent(operation, _ -> new HashMap<>())
        .computeIfAbsent(outcomes.counted(outcome), _ -> LatencyLog.histogram())
        .recordValue(bounded(nanos));
  }

  /** Counts how late a request went out although a connection was free. */
  void late(long nanos) {
    late.recordValue(bounded(nanos));
  }

  private static long bounded(long nanos) {
    return Math.clamp(nanos, 0, LONGEST);
  }

  /** Writes down what was counted, once a second has passed. */
  void tick(long now) {
    if (now - written >= SECOND) {
      write(now);
    }
  }

  /** Writes down what was counted. */
  void write(long now) {
    histograms.forEach(
        (operation, all) ->
            all.forEach((outcome, each) -> write(operation + "." + outcome, now, each)));
    write(LATE, now, late);
    written = now;
  }

  private void write(String what, long now, Histogram histogram) {
    if (histogram.getTotalCount() > 0) {
      log.write(step + "." + what, millis(written), millis(now), histogram);
    }
  }

  private long millis(long nanos) {
    return begunMillis + (nanos - begun) / 1_000_000;
  }
}
