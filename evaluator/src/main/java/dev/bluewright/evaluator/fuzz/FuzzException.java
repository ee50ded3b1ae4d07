package dev.bluewright.evaluator.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * The system under test cannot be attacked: it is not there, or its OpenAPI document cannot be
 * read.
 */
public final class FuzzException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FuzzException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
