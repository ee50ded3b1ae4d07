package dev.bluewright.evaluator.scenario;

/** A scenario cannot go on; the message says why. Nothing is said of the system by it. */
public final class Unplayable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unplayable(String why) {
    super(why);
  }
}
