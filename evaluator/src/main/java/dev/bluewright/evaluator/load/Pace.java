package dev.bluewright.evaluator.load;

import java.time.Duration;

/**
 * When requests are due.
 *
 * <p>Thread safety: immutable.
 *
 * @param rate requests a second that are due whatever the system does (open loop); 0 where each
 *     client sends the next as soon as the last is answered (closed loop)
 * @param during how long requests become due
 */
record Pace(double rate, Duration during) {
  static Pace open(double rate, Duration during) {
    return new Pace(rate, during);
  }

  static Pace closed(Duration during) {
    return new Pace(0, during);
  }

  boolean isOpen() {
    return rate > 0;
  }

  /** How many requests become due in an open loop. */
  long requests() {
    return (long) (rate * during.toNanos() / 1e9);
  }

  /** When a request is due, in nanoseconds from the beginning. */
  long due(long number) {
    return (long) (number * 1e9 / rate);
  }
}
