package dev.bluewright.evaluator.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a system may cost its judge: 15 s for one answer and five minutes for all slow ones, 2
 * MiB for one answer and 64 MiB for all. An answer within a second is not slow.
 *
 * <p>Thread safety: safe; each evaluation has its own.
 */
public final class Patience {
  /** Why nothing more is asked. */
  public static final String END =
      "The system is asked no more: its answers took too long, or too much room, in all.";

  static final long LARGEST_ANSWER = 2L << 20;
  private static final long LARGEST = 64L << 20;
  private static final Duration QUICK = Duration.ofSeconds(1);

  private final Duration oneAnswer;
  private final Duration slowOnes;
  private final AtomicLong waited = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();

  /** The usual. */
  public Patience() {
    this(Duration.ofSeconds(15), Duration.ofMinutes(5));
  }

  /**
   * Less or more of it.
   *
   * @param oneAnswer until one answer is whole
   * @param slowOnes until all slow answers together are
   */
  public Patience(Duration oneAnswer, Duration slowOnes) {
    this.oneAnswer = oneAnswer;
    this.slowOnes = slowOnes;
  }

  Duration oneAnswer() {
    return oneAnswer;
  }

  /** Whether nothing more is asked. */
  public boolean isAtAnEnd() {
    return waited.get() > slowOnes.toNanos() || kept.get() > LARGEST;
  }

  void note(Exchange exchange) {
    kept.addAndGet(exchange.answer().body().length());
    if (exchange.took().compareTo(QUICK) > 0) {
      waited.addAndGet(exchange.took().toNanos());
    }
  }
}
