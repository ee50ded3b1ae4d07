package dev.bluewright.evaluator.log;

import java.util.List;

/**
 * A log as it is kept beside the exchanges.
 *
 * <p>Thread safety: immutable.
 *
 * @param file its name among the evidence, one of {@link #FILES}
 * @param text its lines, without secrets
 */
public record Log(String file, String text) {
  /** What the judge did, and when. */
  public static final String JUDGE = "judge.log";

  /** What the system wrote while it was judged. */
  public static final String SYSTEM = "system.log";

  /** What the command wrote that restarts the system. */
  public static final String RESTART = "restart.log";

  /** The names of all logs that there may be. */
  public static final List<String> FILES = List.of(JUDGE, SYSTEM, RESTART);

  /** How many lines it has. */
  public long lines() {
    return text.lines().count();
  }

  /** The errors that it tells of; none of the judge's own, which tells of what it saw. */
  public List<LogError> errors() {
    return file.equals(JUDGE) ? List.of() : LogErrors.of(this);
  }
}
