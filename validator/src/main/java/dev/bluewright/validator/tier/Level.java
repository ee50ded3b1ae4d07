package dev.bluewright.validator.tier;

/** The tiers, in their order. */
public enum Level {
  /** What the machine and the blueprint need is there. */
  MACHINE("machine"),
  /** Bluewright itself is whole: runtime, schema, catalog. A failure here is its own fault. */
  FRAMEWORK("framework"),
  /** Each part holds by itself: the blueprint, and the code, generated and written by hand. */
  COMPONENT("component"),
  /** The whole starts on a fresh database, answers, and stops. */
  INTEGRATION("integration"),
  /** The system does what its description says. */
  SEMANTIC("semantic");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** The name as shown. */
  public String label() {
    return label;
  }
}
