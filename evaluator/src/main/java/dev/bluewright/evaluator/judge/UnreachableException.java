package dev.bluewright.evaluator.judge;

/** Nothing answers at the address of the system. */
public final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
