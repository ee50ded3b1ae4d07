package dev.bluewright.harness;

import java.time.Duration;

/**
 * What happens when a handler behind a stream throws.
 *
 * <p>The message is tried again, after a pause that doubles from {@code firstPause} to {@code
 * longestPause}. After {@code attempts} tries it goes to the dead letters. After {@code
 * restartAfter} failed tries in a row, whatever their messages, the component is restarted: {@code
 * cleanup}, a pause, {@code setup}. After {@code restarts} restarts with no message handled between
 * them the component gives up: the system is no longer live, what waits goes to the dead letters,
 * and senders get {@link ComponentGaveUp}. A message handled sets all counts back.
 *
 * <p>A fused stage is a call: what it throws goes to the sender, who decides.
 *
 * @param attempts how often one message is tried in all; at least 1; 3 unless set
 * @param restartAfter failed tries in a row that make a restart; at least 1; 3 unless set
 * @param restarts restarts in a row before the component gives up; at least 0; 5 unless set
 * @param firstPause the pause after the first failure; 50 ms unless set
 * @param longestPause the longest pause; 10 s unless set
 */
public record Supervision(
    int attempts, int restartAfter, int restarts, Duration firstPause, Duration longestPause) {

  /**
   * Checks the ranges.
   *
   * @throws HarnessException code HAR-014, out of range
   */
  public Supervision {
    if (attempts < 1 || restartAfter < 1 || restarts < 0) {
      throw new HarnessException(
          "HAR-014", "attempts and restartAfter must be at least 1, and restarts at least 0");
    }
    if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new HarnessException("HAR-014", "0 <= firstPause <= longestPause does not hold");
    }
  }

  /** Three tries, a restart after three failures in a row, five restarts; 50 ms to 10 s. */
  public static Supervision standard() {
    return new Supervision(3, 3, 5, Duration.ofMillis(50), Duration.ofSeconds(10));
  }

  /** The pause after the given number of failures in a row; doubles each time. */
  Duration pauseAfter(int failures) {
    return new Pauses(firstPause, longestPause).after(failures);
  }
}
