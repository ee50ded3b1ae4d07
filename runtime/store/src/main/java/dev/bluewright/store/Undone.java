package dev.bluewright.store;

import java.sql.SQLException;

/**
 * What was written must be rolled back; tells the only write of a transaction, and each that is
 * known to be guilty, what became of it.
 */
final class Undone extends SQLException {
  private static final long serialVersionUID = 1;
  private final transient Outcome outcome;

  private final transient Division division;

  Undone(Outcome outcome) {
    this(outcome, Division.UNKNOWN);
  }

  Undone(Outcome outcome, Division division) {
    super("It may not be written: " + outcome);
    this.outcome = outcome;
    this.division = division;
  }

  /** What is known of the writes of the batch. */
  Division division() {
    return division;
  }

  Outcome outcome() {
    return outcome;
  }
}
