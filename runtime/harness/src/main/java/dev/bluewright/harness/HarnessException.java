package dev.bluewright.harness;

/** A fault in how a system is wired or run; the message starts with a stable code, HAR-nnn. */
public class HarnessException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates one with a code and a sentence. */
  public HarnessException(String code, String message) {
    super(code + ": " + message);
  }

  /** Creates one with a code, a sentence and its cause. */
  public HarnessException(String code, String message, Throwable cause) {
    super(code + ": " + message, cause);
  }
}
