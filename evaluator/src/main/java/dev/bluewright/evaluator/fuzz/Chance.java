package dev.bluewright.evaluator.fuzz;

import java.util.List;
import java.util.Random;

/** Seeded choices: the same seed makes the same ones. Thread safety: one thread. */
public final class Chance {
  private final Random random;

  /** Choices by a seed. */
  public Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Any of several, at least one. */
  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean in(int outOf) {
    return random.nextInt(outOf) == 0;
  }

  byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
