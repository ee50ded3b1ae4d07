package dev.bluewright.evaluator.load;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Latencies that a load left behind, read from their log.
 *
 * <p>Thread safety: immutable.
 */
public final class LatencyLog {
  private final List<Interval> intervals;

  /**
   * A line of the log.
   *
   * @param step whose latencies they are
   * @param operation such as {@code read}; empty for how late the generator was
   * @param outcome {@code ok}, a status, or what went wrong
   * @param atMillis when it began
   * @param histogram of nanoseconds
   */
  record Interval(
      String step, String operation, String outcome, long atMillis, Histogram histogram) {
    boolean isAnswered() {
      return outcome.equals(Tally.ANSWERED);
    }

    boolean isLate() {
      return outcome.equals(Tally.LATE);
    }
  }

  private LatencyLog(List<Interval> intervals) {
    this.intervals = List.copyOf(intervals);
  }

  /**
   * Reads a log.
   *
   * @throws LoadException it is none
   */
  public static LatencyLog read(String text) {
    var all = new ArrayList<Interval>();
    try (var log =
        new HistogramLogReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      while (log.hasNext()) {
        if (log.nextIntervalHistogram() instanceof Histogram histogram) {
          all.add(interval(histogram));
        }
      }
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | java.util.NoSuchElementException
        | java.nio.BufferUnderflowException wrong) {
      throw new LoadException("A log of latencies cannot be read: " + wrong.getMessage(), wrong);
    }
    return new LatencyLog(all);
  }

  private static Interval interval(Histogram histogram) {
    var words = String.valueOf(histogram.getTag()).split("\\.", -1);
    var operation = words.length > 2 ? words[1] : "";
    return new Interval(
        words[0], operation, words[words.length - 1], histogram.getStartTimeStamp(), histogram);
  }

  /** The intervals of a step. */
  List<Interval> of(String step) {
    return intervals.stream().filter(each -> each.step().equals(step)).toList();
  }

  /** All that some intervals counted. */
  static Histogram sum(List<Interval> intervals, Predicate<Interval> which) {
    var sum = new Histogram(3_600_000_000_000L, 3);
    intervals.stream().filter(which).forEach(each -> sum.add(each.histogram()));
    return sum;
  }
}
