package dev.bluewright.cel;

/** What an expression came to. */
public sealed interface Evaluation {

  /**
   * A value: a {@link java.math.BigDecimal}, {@link String}, {@link Boolean}, {@link
   * java.time.Instant} or {@link java.time.Duration}.
   */
  record Of(Object value) implements Evaluation {}

  /** Nothing: the expression is null, or asks something of a value that is not there. */
  record Nothing() implements Evaluation {}

  /**
   * It cannot be calculated: a division by zero, a text that is no moment.
   *
   * @param reason in words
   */
  record Failed(String reason) implements Evaluation {}

  /** Whether it is the value true. */
  default boolean isTrue() {
    return this instanceof Of(Boolean truth) && truth;
  }

  /** Whether it is the value false, or cannot be calculated. */
  default boolean isFalse() {
    return switch (this) {
      case Of(var value) -> Boolean.FALSE.equals(value);
      case Nothing() -> false;
      case Failed(_) -> true;
    };
  }
}
