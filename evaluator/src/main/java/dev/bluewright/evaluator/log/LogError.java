package dev.bluewright.evaluator.log;

/**
 * An error that a log tells of.
 *
 * @param file the log
 * @param line where it begins, from 1
 * @param text the line
 */
public record LogError(String file, int line, String text) {
  private static final int LONGEST = 300;

  /** Cuts a long line. */
  public LogError {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  /** The place and the line, such as {@code system.log:12: ERROR no such table}. */
  public String shown() {
    return file + ":" + line + ": " + text;
  }
}
