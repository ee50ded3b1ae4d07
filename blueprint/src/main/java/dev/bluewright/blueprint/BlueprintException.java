package dev.bluewright.blueprint;

/** Something is wrong with Bluewright itself, not with what a person wrote. */
public final class BlueprintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with what happened. */
  public BlueprintException(String message) {
    super(message);
  }
}
