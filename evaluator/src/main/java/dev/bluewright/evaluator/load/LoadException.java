package dev.bluewright.evaluator.load;

import org.jspecify.annotations.Nullable;

/** A system cannot be loaded, or what a load left behind cannot be read. */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
