package dev.bluewright.accounts;

import java.time.Duration;

/** Why a mail is sent to a person. */
enum Occasion {
  /** The password is forgotten. */
  RESET("reset", Duration.ofMinutes(30)),
  /** The address is to be confirmed. */
  CONFIRM("confirm", Duration.ofHours(24)),
  /** The password was replaced; there is no token in it. */
  REPLACED("replaced", Duration.ZERO);

  /** Most characters of a label. */
  static final int LONGEST = 20;

  private final String label;
  private final Duration life;

  Occasion(String label, Duration life) {
    this.label = label;
    this.life = life;
  }

  String label() {
    return label;
  }

  /** How long its token counts. */
  Duration life() {
    return life;
  }

  boolean hasToken() {
    return !life.isZero();
  }

  static Occasion of(String label) {
    for (Occasion each : values()) {
      if (each.label.equals(label)) {
        return each;
      }
    }
    throw new AccountsException("ACC-006", "No mail is for " + label + ".");
  }
}
