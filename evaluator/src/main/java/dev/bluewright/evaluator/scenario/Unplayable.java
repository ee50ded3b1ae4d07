package dev.bluewright.evaluator.scenario;

/** A scenario cannot go on; the message says why. Nothing is said of the system by it. */
public final class Unplayable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A scenario that cannot go on. */
  public Unplayable(String why) {
    super(why);
  }
}
