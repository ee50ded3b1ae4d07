package dev.bluewright.cel;

/** A fault in how expressions are used, never in what a person wrote. */
public final class RuleExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RuleExpressionException(String message) {
    super(message);
  }

  RuleExpressionException(String message, Throwable cause) {
    super(message, cause);
  }
}
