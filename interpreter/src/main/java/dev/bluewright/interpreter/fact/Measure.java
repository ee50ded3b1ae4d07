package dev.bluewright.interpreter.fact;

/** What is computed of many records. */
public enum Measure {
  COUNT("count"),
  SUM("sum"),
  AVERAGE("avg"),
  LEAST("min"),
  GREATEST("max");

  private final String function;

  Measure(String function) {
    this.function = function;
  }

  /** The function of expressions that computes it. */
  public String function() {
    return function;
  }
}
