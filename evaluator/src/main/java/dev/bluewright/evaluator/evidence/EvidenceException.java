package dev.bluewright.evaluator.evidence;

import org.jspecify.annotations.Nullable;

/** Evidence cannot be written, or a folder is none. */
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvidenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
