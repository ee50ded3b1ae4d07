package dev.bluewright.evaluator.load;

import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Latencies that a load left behind, read from their log.
 *
 * <p>Thread safety: immutable.
 */
final class LatencyLog {
  private static final long LONGEST = 3_600_000_000_000L;

  private final List<Series> all;

  /** The longest latency of an interval, in milliseconds. */
  record At(long millis, double most) {}

  /**
   * All intervals of one tag.
   *
   * @param step whose latencies they are
   * @param operation such as {@code read}; empty for how late the generator was
   * @param outcome {@code ok}, a status, or what went wrong
   * @param nanos all latencies
   * @param intervals what each interval holds
   */
  record Series(
      String step, String operation, String outcome, Histogram nanos, List<At> intervals) {
    boolean isAnswered() {
      return outcome.equals(Tally.ANSWERED);
    }

    boolean isLate() {
      return outcome.equals(Tally.LATE);
    }

    long count() {
      return nanos.getTotalCount();
    }

    private void add(Histogram interval) {
      nanos.add(interval);
      intervals.add(new At(interval.getStartTimeStamp(), interval.getMaxValue() / 1e6));
    }
  }

  private LatencyLog(Collection<Series> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a log.
   *
   * @throws LoadException it is none
   */
  static LatencyLog read(String text) {
    var reading = new Reading();
    try (var log =
        new HistogramLogReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      while (log.hasNext()) {
        if (log.nextIntervalHistogram() instanceof Histogram interval) {
          reading.add(interval);
        }
      }
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | NoSuchElementException
        | BufferUnderflowException wrong) {
      throw new LoadException("A log of latencies cannot be read: " + wrong.getMessage(), wrong);
    }
    return new LatencyLog(reading.series.values());
  }

  /** The series of a log as it is read. */
  private static final class Reading {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Outcomes> outcomes = new HashMap<>();

    void add(Histogram interval) {
      var words = String.valueOf(interval.getTag()).split("\\.", -1);
      var step = words[0];
      var operation = words.length > 2 ? words[1] : "";
      var outcome =
          outcomes.computeIfAbsent(step, _ -> new Outcomes()).counted(words[words.length - 1]);
      series
          .computeIfAbsent(
              String.join(".", step, operation, outcome),
              _ -> new Series(step, operation, outcome, histogram(), new ArrayList<>()))
          .add(interval);
    }
  }

  static Histogram histogram() {
    return new Histogram(LONGEST, 3);
  }

  /** What was counted of a step's requests. */
  List<Series> requests(String step) {
    return all.stream().filter(each -> each.step().equals(step) && !each.isLate()).toList();
  }

  /** How late the generator was in a step. */
  Histogram late(String step) {
    return sum(all, each -> each.step().equals(step) && each.isLate());
  }

  /** All that some series counted. */
  static Histogram sum(List<Series> series, Predicate<Series> which) {
    var sum = histogram();
    series.stream().filter(which).forEach(each -> sum.add(each.nanos()));
    return sum;
  }
}
