package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.scenario.Unplayable;

/** What may still be sent. Thread safety: one thread. */
final class Budget {
  private final AttackLimits limits;
  private final long begun = System.nanoTime();
  private int sent;

  Budget(AttackLimits limits) {
    this.limits = limits;
  }

  /** Counts a request; an attack stops where there is none left. */
  void take() {
    if (isSpent()) {
      throw new Unplayable(
          "All of %,d requests or %d s were used up."
              .formatted(limits.requests(), limits.time().toSeconds()));
    }
    sent++;
  }

  boolean isSpent() {
    return sent >= limits.requests() || System.nanoTime() - begun > limits.time().toNanos();
  }

  int sent() {
    return sent;
  }

  int left() {
    return Math.max(0, limits.requests() - sent);
  }
}
