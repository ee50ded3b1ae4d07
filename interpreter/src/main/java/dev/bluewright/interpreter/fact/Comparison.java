package dev.bluewright.interpreter.fact;

/** How one value stands to another. */
public enum Comparison {
  MORE(">"),
  AT_LEAST(">="),
  LESS("<"),
  AT_MOST("<="),
  SAME("=="),
  OTHER("!=");

  private final String operator;

  Comparison(String operator) {
    this.operator = operator;
  }

  /** As expressions write it. */
  public String operator() {
    return operator;
  }

  /** What holds where this one does not. */
  public Comparison opposite() {
    return switch (this) {
      case MORE -> AT_MOST;
      case AT_LEAST -> LESS;
      case LESS -> AT_LEAST;
      case AT_MOST -> MORE;
      case SAME -> OTHER;
      case OTHER -> SAME;
    };
  }

  /** What holds with the two values in the other order. */
  public Comparison turned() {
    return switch (this) {
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case SAME, OTHER -> this;
    };
  }

  /** Whether the left value is the greater one, if they differ. */
  public boolean wantsMore() {
    return this == MORE || this == AT_LEAST;
  }
}
