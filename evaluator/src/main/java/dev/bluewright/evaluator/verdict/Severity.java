package dev.bluewright.evaluator.verdict;

/** How much harm a weakness can do, from least to most. */
public enum Severity {
  /** Helps whoever attacks, and does no harm by itself. */
  LOW,
  /** Does some harm, or harm under conditions. */
  MEDIUM,
  /** Opens data or functions to somebody who must not have them. */
  HIGH,
  /** Opens all of them, or lets somebody change them. */
  CRITICAL;

  /** The word that people read. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
