package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/** A fault in how a store is described or set up; the message starts with a code, STO-nnn. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates one with a code and a sentence. */
  public StoreException(String code, String message) {
    this(code, message, null);
  }

  /** Creates one with a code, a sentence and its cause. */
  public StoreException(String code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
  }
}
