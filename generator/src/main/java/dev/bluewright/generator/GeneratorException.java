package dev.bluewright.generator;

/** A fault of the generator itself, or of the machine under it; never of what a person wrote. */
public final class GeneratorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault with what was going on. */
  public GeneratorException(String message) {
    super(message);
  }

  /** A fault with what was going on and what caused it. */
  public GeneratorException(String message, Throwable cause) {
    super(message, cause);
  }
}
