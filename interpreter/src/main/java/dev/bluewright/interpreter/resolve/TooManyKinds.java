package dev.bluewright.interpreter.resolve;

/** A text names more kinds of records than one service keeps. */
public final class TooManyKinds extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Most kinds of records that a text may name. */
  public static final int MOST = 500;

  private final int kinds;

  TooManyKinds(int kinds) {
    super(kinds + " kinds of records");
    this.kinds = kinds;
  }

  /** How many kinds the text names. */
  public int kinds() {
    return kinds;
  }
}
