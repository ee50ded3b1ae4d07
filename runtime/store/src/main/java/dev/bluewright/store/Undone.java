package dev.bluewright.store;

import java.sql.SQLException;

/**
 * What was written must be rolled back; tells the only write of a transaction what became of it.
 */
final class Undone extends SQLException {
  private static final long serialVersionUID = 1;
  private final transient Outcome outcome;

  Undone(Outcome outcome) {
    super("It may not be written: " + outcome);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
