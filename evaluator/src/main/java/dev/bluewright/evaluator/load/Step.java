package dev.bluewright.evaluator.load;

import java.util.Locale;
import java.util.Optional;

/**
 * A part of a load: some clients, and one pace.
 *
 * @param id by which its latencies are found in the log
 * @param kind why it is played
 * @param clients how many connections there are
 * @param offered requests a second that are due; 0 where each client sends as soon as it may
 * @param seconds from the beginning until the last answer; where each client sends as soon as it
 *     may, until nothing more is sent
 * @param processorSeconds what the process that listens has used meanwhile, where that can be read
 */
public record Step(
    String id,
    Kind kind,
    int clients,
    double offered,
    double seconds,
    Optional<Double> processorSeconds) {
  /** Why a step is played. */
  public enum Kind {
    /** So that what follows is not measured on a system that has just begun. */
    WARM_UP,
    /** What a number of clients get at most, each sending as soon as it may. */
    CLIENTS,
    /** A constant rate. */
    RATE,
    /** A constant rate that is held for long. */
    SOAK
  }

  /** What it is, in words. */
  public String title() {
    return switch (kind) {
      case WARM_UP -> String.format(Locale.ROOT, "warm-up, %,d clients", clients);
      case CLIENTS -> String.format(Locale.ROOT, "%,d clients at once", clients);
      case RATE -> String.format(Locale.ROOT, "%,.0f a second", offered);
      case SOAK -> String.format(Locale.ROOT, "soak at %,.0f a second", offered);
    };
  }
}
