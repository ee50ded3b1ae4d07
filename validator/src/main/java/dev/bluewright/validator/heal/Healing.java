package dev.bluewright.validator.heal;

import static java.util.Objects.requireNonNull;

/**
 * What a rule would write.
 *
 * @param rule the rule's name, such as {@code meant-word}
 * @param file the file that changes
 * @param after its text then
 * @param why one sentence
 * @param sureness how sure the rule is
 */
public record Healing(String rule, String file, String after, String why, Sureness sureness) {
  /** How sure a rule is that it does what the person meant. */
  public enum Sureness {
    /** Nothing else can be meant. */
    CERTAIN("certain"),
    /** Something else could be meant; look at it. */
    LIKELY("likely");

    private final String label;

    Sureness(String label) {
      this.label = label;
    }

    /** The name as shown. */
    public String label() {
      return label;
    }
  }

  public Healing {
    requireNonNull(rule, "rule");
    requireNonNull(file, "file");
    requireNonNull(after, "after");
    requireNonNull(why, "why");
    requireNonNull(sureness, "sureness");
  }
}
