package dev.bluewright.evaluator.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Latencies as a log of HdrHistogram, format 1.3: a line for each interval and tag, in nanoseconds.
 *
 * <p>Thread safety: safe.
 */
final class LatencyWriter {
  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HistogramLogWriter log = new HistogramLogWriter(bytes);

  LatencyWriter(long beginMillis) {
    log.setBaseTime(beginMillis);
    log.outputLogFormatVersion();
    log.outputBaseTime(beginMillis);
    log.outputLegend();
  }

  /** Writes an interval and empties the histogram. */
  synchronized void write(String tag, long fromMillis, long toMillis, Histogram histogram) {
    histogram.setTag(tag);
    log.outputIntervalHistogram(
        (fromMillis - log.getBaseTime()) / 1e3,
        (toMillis - log.getBaseTime()) / 1e3,
        histogram,
        NANOS_OF_A_MILLISECOND);
    histogram.reset();
  }

  /** All that was written. */
  synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
