package dev.bluewright.validator.tier;

import dev.bluewright.validator.heal.Receipt;
import java.util.List;

/**
 * What the tiers had to say, and what was healed.
 *
 * @param first the run over what was given
 * @param last the run over what was healed; the first one, where nothing was
 * @param receipts in the order in which they were made
 * @param ending how it came to its end
 */
public record Report(Run first, Run last, List<Receipt> receipts, Ending ending) {
  /** Keeps a copy. */
  public Report {
    receipts = List.copyOf(receipts);
  }

  /** How healing ended. */
  public enum Ending {
    /** What was given is valid. */
    VALID("valid"),
    /** It is valid once the healings are made. */
    HEALED("healed"),
    /** What is left is for a person to decide. */
    OPEN("open"),
    /** One healing undid another. */
    CIRCLE("circle"),
    /** More rounds than allowed would be needed. */
    ROUNDS("rounds");

    private final String label;

    Ending(String label) {
      this.label = label;
    }

    /** The name as shown. */
    public String label() {
      return label;
    }
  }
}
