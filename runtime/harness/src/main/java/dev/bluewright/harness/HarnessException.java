package dev.bluewright.harness;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What the harness refuses or could not do; its message begins with a stable code, HAR-nnn. */
public class HarnessException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  /** An error with its stable code and one concrete sentence. */
  public HarnessException(String code, String message) {
    this(code, message, null);
  }

  /** An error with its stable code, one concrete sentence and what caused it. */
  public HarnessException(String code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /** An error that is thrown often, and so may carry no stack trace. */
  HarnessException(String code, String message, boolean writableStackTrace) {
    super(code + ": " + message, null, false, writableStackTrace);
    this.code = code;
  }

  /** The stable code. */
  public final String code() {
    return code;
  }
}
