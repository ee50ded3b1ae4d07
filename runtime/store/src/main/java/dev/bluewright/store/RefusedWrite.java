package dev.bluewright.store;

/**
 * A write of a {@link UnitOfWork} was refused for what it would make of the data; the whole unit
 * was rolled back. It carries no stack trace: it is an answer, not a fault.
 */
public final class RefusedWrite extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Outcome outcome;

  RefusedWrite(Outcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  /** What the write alone would have been answered with. */
  public Outcome outcome() {
    return outcome;
  }
}
