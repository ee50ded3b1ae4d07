package dev.bluewright.evaluator.scenario;

/** Stops the system and starts it again, and waits until it answers. */
@FunctionalInterface
public interface Restart {
  /**
   * Restarts the system.
   *
   * @return whether it answers again
   */
  boolean again();
}
