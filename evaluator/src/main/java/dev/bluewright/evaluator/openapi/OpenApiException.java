package dev.bluewright.evaluator.openapi;

import org.jspecify.annotations.Nullable;

/** A document is no OpenAPI document that says what a system does. */
public final class OpenApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
