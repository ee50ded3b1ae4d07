package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.scenario.Unplayable;

/**
 * What may still be sent: in all, and by the attacks of one kind, so that none of them leaves
 * nothing to the others. Thread safety: one thread.
 */
final class Budget {
  private final AttackLimits limits;
  private final long begun = System.nanoTime();
  private int sent;
  private int mostNow;
  private long endNow;

  Budget(AttackLimits limits) {
    this.limits = limits;
    share(1);
  }

  /** Lets the next attacks use a share of what is left, from 0 to 1. */
  void share(double share) {
    mostNow = sent + (int) (share * (limits.requests() - sent));
    endNow = spent() + (long) (share * (limits.time().toNanos() - spent()));
  }

  /** Counts a request; an attack stops where there is none left. */
  void take() {
    if (left() == 0 || spent() > endNow) {
      throw new Unplayable(
          "Its share of %,d requests or %d s was used up."
              .formatted(limits.requests(), limits.time().toSeconds()));
    }
    sent++;
  }

  private long spent() {
    return System.nanoTime() - begun;
  }

  /** Requests so far. */
  int sent() {
    return sent;
  }

  /** Requests that the attacks of this kind may still send. */
  int left() {
    return Math.max(0, mostNow - sent);
  }
}
