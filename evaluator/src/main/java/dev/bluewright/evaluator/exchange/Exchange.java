package dev.bluewright.evaluator.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that was sent, and its answer.
 *
 * <p>Thread safety: immutable.
 *
 * @param number in the order in which they began, from 1
 * @param at when it began
 * @param took until the whole answer was there
 */
public record Exchange(int number, Instant at, Duration took, Call call, Answer answer) {
  /** Both in one line. */
  public String shown() {
    return call.shown() + " → " + (answer.status() == 0 ? answer.body() : answer.status());
  }
}
