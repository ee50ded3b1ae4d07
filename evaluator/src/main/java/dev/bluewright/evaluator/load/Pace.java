package dev.bluewright.evaluator.load;

import java.time.Duration;

/**
 * When requests are due, or the part of them that one of several threads sends.
 *
 * <p>Thread safety: immutable.
 *
 * @param rate requests a second that are due whatever the system does (open loop); 0 where each
 *     client sends the next as soon as the last is answered (closed loop)
 * @param during how long requests become due
 * @param part which part, from 0
 * @param parts how many parts there are; requests go to each in turn
 */
record Pace(double rate, Duration during, int part, int parts) {
  static Pace open(double rate, Duration during) {
    return new Pace(rate, during, 0, 1);
  }

  static Pace closed(Duration during) {
    return new Pace(0, during, 0, 1);
  }

  Pace part(int which, int of) {
    return new Pace(rate, during, which, of);
  }

  boolean isOpen() {
    return rate > 0;
  }

  /** How many requests become due in an open loop. */
  long requests() {
    var all = (long) (rate * during.toNanos() / 1e9);
    return (all - part + parts - 1) / parts;
  }

  /** When a request is due, in nanoseconds from the beginning. */
  long due(long number) {
    return (long) ((number * parts + part) * 1e9 / rate);
  }
}
