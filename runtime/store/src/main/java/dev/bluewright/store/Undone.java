package dev.bluewright.store;

import dev.bluewright.store.Outcome.Broken.Part;
import java.sql.SQLException;
import java.util.List;

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

  /** A row that follows cannot get what it should. */
  static Undone of(ActionWrites.Unwritable unfit) {
    return new Undone(new Outcome.Broken(Part.STATE, List.of(unfit.violation())));
  }

  /** What is known of the writes of the batch. */
  Division division() {
    return division;
  }

  Outcome outcome() {
    return outcome;
  }
}
