package dev.bluewright.evaluator.scenario;

import java.nio.file.Path;
import java.util.Optional;

/** Stops the system and starts it again, and waits until it answers. */
@FunctionalInterface
public interface Restart {
  /**
   * Restarts the system.
   *
   * @return whether it answers again
   */
  boolean again();

  /** The file to which it is written what the restart says; empty where that is not kept. */
  default Optional<Path> log() {
    return Optional.empty();
  }
}
