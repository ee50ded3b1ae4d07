package dev.bluewright.blueprint;

/** How much a finding weighs. */
public enum Severity {
  /** Nothing is built until it is repaired. */
  ERROR("error"),
  /** It works, and is probably not what was meant. */
  WARNING("warning"),
  /** Worth knowing. */
  NOTE("note");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The name as shown. */
  public String label() {
    return label;
  }
}
